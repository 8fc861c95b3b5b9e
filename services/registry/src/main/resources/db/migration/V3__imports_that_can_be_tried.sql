alter table import_job drop constraint import_job_state_check;
alter table import_job
    add constraint import_job_state_check check (state in ('QUEUED', 'PREVIEWED', 'DONE', 'FAILED')),
    add column digest text,
    add column changes jsonb not null default '[]';
comment on column import_job.digest is 'What a preview would have written; a confirmed import has to write the same';
comment on column import_job.changes is 'The first thousand changes that it made, or would make';

alter table import_progress add column attempts int not null default 0;

alter table history add column import_job uuid default nullif(current_setting('changkai.import', true), '')::uuid;
create index history_of_import on history (import_job) where import_job is not null;
comment on column history.import_job is 'The import that made the change, as its transaction says; null if it was made by hand';
