alter table hall_day add column closed_at timestamptz;
comment on column hall_day.closed_at is 'Since when no more numbers are given out today; null while they are';

alter table ticket add column for_counter int;
comment on column ticket.for_counter is 'Only this counter calls it: it was transferred there';

create index on appointment (start_at) where status = 'BOOKED';
