create table change_record (
    transaction_id xid8 not null default pg_current_xact_id(),
    position bigint generated always as identity,
    type text not null,
    subject text not null,
    time timestamptz not null,
    data jsonb not null,
    primary key (transaction_id, position)
);
comment on table change_record is
    'Every change, written in its own transaction. Readers see only rows of transactions older than any that still runs.';

create table feed_cursor (
    source text primary key,
    cursor text not null default '',
    read_at timestamptz
);
comment on table feed_cursor is 'How far this service has followed the feed of another';
