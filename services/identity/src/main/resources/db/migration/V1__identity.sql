create table account (
    account text primary key check (account ~ '^[a-z][a-z0-9-]{1,39}$'),
    name text not null check (length(name) between 1 and 60),
    password text not null,
    scopes text[] not null default '{}',
    areas text[] not null default '{}',
    enabled boolean not null default true,
    failures int not null default 0,
    locked_until timestamptz,
    revision bigint not null default 1
);
comment on table account is 'Staff who may sign in; areas are 12-digit codes, none means everywhere';

create table signing_key (
    id text primary key,
    sealed_jwk bytea not null,
    made_at timestamptz not null
);
comment on table signing_key is 'Keys that sign tokens, encrypted; the newest signs, all are published';

create table account_change (
    id bigint generated always as identity primary key,
    account text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    what jsonb not null
);
comment on table account_change is 'Who gave whom which rights, for good';
