-- Only the days to come are planned: where homes were visited on those past is deleted.
create index on taken (date) where area is not null;
comment on column taken.area is 'Where a home visit is made, 12 digits, until its day is over: a centre may stop going there. The address stays sealed';
