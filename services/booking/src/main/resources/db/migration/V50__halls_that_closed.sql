-- Every few seconds somebody looks who is still expected at a hall that has closed today.
create index on hall_day (date) where closed_at is not null;
