-- looked for every few seconds, also among those that were sent: who was told of a displacement that has ended
drop index message_subject_idx;
create index on message (subject) where kind = 'ORPHANED';
