-- Visits that have checked in and are over, which nobody finishes at a counter.
create index on appointment (end_at) where status = 'CHECKED_IN';
