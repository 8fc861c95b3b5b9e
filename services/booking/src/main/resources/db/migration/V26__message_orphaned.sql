-- looked for every few seconds among all reminders that still wait
create index on message (subject) where kind = 'ORPHANED' and state = 'WAITING';
