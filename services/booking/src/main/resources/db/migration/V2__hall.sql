create table hall_day (
    centre_id text not null,
    date date not null,
    last_number int not null default 0,
    first_in_a_row int not null default 0,
    version bigint not null default 0,
    primary key (centre_id, date)
);
comment on table hall_day is
    'Locked by whoever takes a number or calls one; version counts what screens must show, first_in_a_row how many with an appointment or priority were called since the last of the others';

create table ticket (
    id uuid primary key,
    centre_id text not null,
    date date not null,
    number text not null,
    service text not null,
    first boolean not null,
    due_at timestamptz not null,
    appointment text,
    status text not null,
    counter int,
    taken_at timestamptz not null,
    called_at timestamptz,
    served_at timestamptz,
    finished_at timestamptz,
    unique (centre_id, date, number)
);
create index on ticket (centre_id, date, status);
comment on column ticket.due_at is 'By which the waiting are ordered: when the number was taken, or when the appointment begins';

create table contact_opened (
    id bigint generated always as identity primary key,
    reference text not null,
    account text not null,
    opened_at timestamptz not null
);
comment on table contact_opened is 'Who of the staff opened whose contact data, and when';
