alter table import_job add column warnings jsonb not null default '[]';
comment on column import_job.warnings is 'Rows that were taken, or would be, and that somebody should look at';
