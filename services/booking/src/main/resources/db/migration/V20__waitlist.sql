create table waitlist_entry (
    reference text primary key,
    centre_id text not null,
    service text not null,
    status text not null,
    missed int not null default 0,
    priority boolean not null default false,
    appointment text,
    secret_hash bytea not null,
    phone_hash bytea,
    person_hash bytea,
    contact bytea,
    last_date date not null,
    made_at timestamptz not null,
    changed_at timestamptz not null
);
create index on waitlist_entry (centre_id, made_at) where status = 'WAITING';
create index on waitlist_entry (phone_hash) where status in ('WAITING', 'OFFERED');
create index on waitlist_entry (last_date) where contact is not null;
comment on table waitlist_entry is 'Who waits for a place that is given back; contact is sealed as in appointment and deleted with both hashes';

create table waitlist_wish (
    entry text not null references waitlist_entry on delete cascade,
    first_date date not null,
    last_date date not null,
    from_minute int not null,
    to_minute int not null,
    primary key (entry, first_date, last_date, from_minute, to_minute)
);
comment on table waitlist_wish is 'Dates, both included, and times of day within which a visit may begin; from_minute included, to_minute not';

create table waitlist_offer (
    hold uuid primary key,
    entry text not null references waitlist_entry on delete cascade,
    centre_id text not null,
    date date not null,
    start_minute int not null,
    end_minute int not null,
    outcome text not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null
);
create unique index on waitlist_offer (entry) where outcome = 'OPEN';
create index on waitlist_offer (expires_at) where outcome = 'OPEN';
create index on waitlist_offer (entry, date);
comment on table waitlist_offer is 'Freed places as they were offered, one at a time to one entry; while OPEN the place is taken by a hold of this id';
