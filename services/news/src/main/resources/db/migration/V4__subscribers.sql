create table subscription (
    id uuid primary key,
    topic text not null,
    callback text not null,
    secret bytea,
    lease_seconds int not null,
    until timestamptz,
    asked text check (asked in ('subscribe', 'unsubscribe')),
    due_at timestamptz,
    attempts int not null default 0,
    delivered_etag text,
    unique (topic, callback)
);
create index on subscription (due_at) where due_at is not null;
comment on table subscription is 'Who is told that a feed has changed (WebSub)';
comment on column subscription.secret is 'Sealed; signs what is sent';
comment on column subscription.until is 'Null until the subscriber has said that it wants this';
comment on column subscription.asked is 'What was asked for and is not verified yet';
comment on column subscription.due_at is 'When to call it next: to verify, or because a feed may have changed';
