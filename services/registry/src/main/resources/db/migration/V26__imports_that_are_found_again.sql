alter table import_job add column file_name text;
comment on column import_job.file_name is 'What the sender calls the file, for people to know it again; null if it has no name';
create index import_job_lately on import_job (created_at desc, id desc);
