alter table story add column embargo_until timestamptz;
comment on column story.embargo_until is 'Nobody publishes it before, whatever else is signed';

create table preview (
    id uuid primary key,
    story uuid not null references story,
    secret_hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    account text not null,
    name text not null
);
create index on preview (story);
comment on table preview is 'Secret links; a revoked one is deleted';

create table front (
    page text primary key,
    revision bigint not null
);
comment on table front is 'Pages arranged by hand: front, or section: and its slug';

create table placement (
    page text not null references front,
    slot int not null check (slot between 1 and 50),
    story uuid not null references story,
    until timestamptz,
    primary key (page, slot),
    unique (page, story)
);

create table paper_version (
    only_one boolean primary key default true check (only_one),
    version bigint not null
);
insert into paper_version (version) values (0);
comment on table paper_version is 'Counts every change of what the public reads, in commit order: its row is locked last';

create table paper_change (
    version bigint not null,
    slug text not null,
    primary key (version, slug)
);
comment on table paper_change is 'Which story changed; empty for what only lists show';

create table reader_replica (
    id uuid primary key,
    seen bigint not null,
    until timestamptz not null
);
comment on table reader_replica is 'Until then this replica may answer from what it keeps ready; it has forgotten all that changed up to seen';
