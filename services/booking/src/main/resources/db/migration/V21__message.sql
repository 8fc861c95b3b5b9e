create table message (
    id uuid primary key,
    kind text not null,
    subject text not null,
    sequence int not null,
    channel text not null,
    centre_id text,
    content bytea,
    state text not null default 'WAITING',
    due_at timestamptz not null,
    not_after timestamptz,
    attempts int not null default 0,
    error text,
    made_at timestamptz not null,
    ended_at timestamptz,
    unique (subject, kind, sequence, channel)
);
create index on message (due_at) where state = 'WAITING';
create index on message (centre_id, made_at) where state = 'DEAD';
create index on message (made_at) where content is not null;
comment on table message is
    'Outbox: written with what it tells of, sent outside the request. The id is the key under which a gateway sends it once; content is sealed and goes when it was sent';

create table shown_message (
    id uuid primary key,
    kind text not null,
    channel text not null,
    content bytea not null,
    shown_at timestamptz not null
);
comment on table shown_message is 'On a laptop: messages that a page shows instead of sending them; sealed';

create index on appointment (start_at) where orphaned and status = 'BOOKED';
