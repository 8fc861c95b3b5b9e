alter table taken add column area text;
comment on column taken.area is 'Where a home visit is wanted, 12 digits, while it is held; the appointment keeps it sealed with its contact';
