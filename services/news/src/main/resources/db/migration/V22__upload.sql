create table upload (
    id uuid primary key,
    account text not null,
    name text not null,
    length bigint not null,
    received bigint not null default 0,
    caption text,
    credit text,
    alt text,
    copyright text,
    expires_at timestamptz not null,
    photo uuid references photo,
    check (received between 0 and length)
);
create index on upload (account);
create index on upload (expires_at);
comment on table upload is 'Photos on their way, sent in parts; forgotten when they expire';

create table upload_part (
    upload uuid not null references upload on delete cascade,
    start bigint not null,
    key text not null,
    primary key (upload, start)
);
comment on column upload_part.key is 'Where the photo store keeps these bytes until the last part is there';
