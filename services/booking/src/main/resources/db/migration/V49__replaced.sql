alter table appointment add column replaced_by text;
comment on column appointment.replaced_by is
    'Reference of the visit that the same person booked instead, once the centre had displaced this one';
create index on appointment (replaced_by) where replaced_by is not null;
-- looked for every second
create index on appointment (reference) where replaced_by is not null and orphaned and status = 'BOOKED';
