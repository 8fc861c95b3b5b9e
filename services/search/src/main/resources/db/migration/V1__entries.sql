create extension if not exists pg_trgm;

create sequence entry_revision;

create table entry (
    key text primary key,
    type text not null,
    title text not null,
    plain text not null,
    pinyin text not null,
    initials text not null,
    area_code text,
    section text,
    date timestamptz,
    revision bigint not null,
    document jsonb not null
);
create index on entry using gin (plain gin_trgm_ops);
create index on entry using gin (pinyin gin_trgm_ops);
create index on entry (area_code text_pattern_ops);
comment on table entry is 'Everything that can be found, as the feeds told it; the index is made from it';
comment on column entry.plain is 'Title and other names, simplified, half width, lower case';
comment on column entry.revision is 'Grows with every change of the entry; the version of its document in the index';

create table pending (
    key text primary key,
    revision bigint not null,
    since timestamptz not null default now(),
    failure text
);
create index on pending (since) where failure is null;
comment on table pending is 'Entries whose document in the index is not yet theirs; without an entry: to be removed';

create table edition (
    name text primary key,
    mapping int not null,
    state text not null check (state in ('BUILDING', 'LIVE', 'RETIRED', 'FAILED')),
    started_at timestamptz not null,
    beat_at timestamptz not null,
    finished_at timestamptz,
    copied bigint not null default 0,
    total bigint not null default 0,
    failure text
);
create unique index on edition (state) where state = 'BUILDING';
create unique index on edition (state) where state = 'LIVE';
comment on table edition is 'The indexes in Elasticsearch: one is live, at most one is built beside it';
