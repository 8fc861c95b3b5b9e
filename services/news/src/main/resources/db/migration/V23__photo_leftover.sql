create table photo_leftover (
    key text primary key,
    since timestamptz not null default now()
);
create index on photo_leftover (since);
comment on table photo_leftover is 'Keys of the photo store that are still to be deleted, because the store was away when they were due';
