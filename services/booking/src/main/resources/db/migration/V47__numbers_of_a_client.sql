alter table ticket add column holder uuid;
create index on ticket (holder) where holder is not null;
comment on column ticket.holder is
    'A pseudonym of the client that took the number at the door, as long as it waits; null for who is not counted';
