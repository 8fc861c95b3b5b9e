create table idempotent_answer (
    id bytea primary key,
    command_hash bytea not null,
    made_at timestamptz not null,
    status int,
    headers bytea,
    body bytea
);
create index on idempotent_answer (made_at);
comment on table idempotent_answer is 'First answers to creating calls, kept a day; the body is encrypted';
