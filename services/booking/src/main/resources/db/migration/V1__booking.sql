create table centre (
    id text primary key,
    name text not null,
    kind text not null,
    area_code text not null,
    address text,
    phone text,
    lat double precision,
    lon double precision,
    services text[] not null,
    opening_hours text not null,
    home_visits boolean not null,
    removed boolean not null default false,
    version bigint not null default 1,
    schedule jsonb,
    schedule_version bigint not null default 0,
    closures jsonb,
    closures_version bigint not null default 0,
    counters jsonb,
    counters_version bigint not null default 0
);
create index on centre (lat, lon) where not removed;
comment on table centre is 'Own copy of registry''s centres, with what managers set; version counts every change that concerns places';

create table centre_day (
    centre_id text not null,
    date date not null,
    shape bigint not null default 0,
    fresh_until timestamptz,
    free jsonb not null default '{}',
    primary key (centre_id, date)
);
comment on table centre_day is
    'The boundary of consistency: locked by whoever takes or frees a place. Free places per service and start, valid for the plan of this shape until the first hold expires';

create table taken (
    id bigint generated always as identity primary key,
    centre_id text not null,
    date date not null,
    owner uuid not null,
    service text not null,
    start_minute int not null,
    end_minute int not null,
    from_minute int not null,
    to_minute int not null,
    by_staff boolean not null,
    expires_at timestamptz,
    entry bigint
);
create index on taken (centre_id, date);
create index on taken (owner);
create index on taken (expires_at) where expires_at is not null;
comment on table taken is
    'What counts as taken: services of holds (with an expiry) and of appointments. from and to are the minutes for which a place is needed, travel included';

create table appointment (
    reference text primary key,
    owner uuid not null unique,
    centre_id text not null,
    date date not null,
    services text[] not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    status text not null,
    sequence int not null default 0,
    orphaned boolean not null default false,
    by_staff boolean not null,
    priority boolean not null default false,
    secret_hash bytea not null,
    phone_hash bytea,
    person_hash bytea,
    contact bytea,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    checked_in_at timestamptz,
    reminded boolean not null default false
);
create index on appointment (centre_id, date);
create index on appointment (phone_hash) where phone_hash is not null;
create index on appointment (end_at) where contact is not null;
comment on column appointment.contact is 'Names, phone and relation as sealed JSON; removed some days after the visit, with both hashes';

create table announced_item (
    code text primary key,
    item jsonb not null
);
comment on table announced_item is 'Service items as the change feed told them last';
