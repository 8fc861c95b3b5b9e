-- What is shown on a laptop stays in the outbox, in the state SHOWN.
drop table shown_message;

-- A lease moves no index entry: the row stays in its page, and due_at keeps saying since when the message waits.
alter table message add column leased_until timestamptz, set (fillfactor = 70);
comment on column message.leased_until is 'Until when a replica is sending it; nobody else takes it meanwhile';
drop index message_made_at_idx;
create index on message (made_at) where content is not null and state <> 'WAITING';
