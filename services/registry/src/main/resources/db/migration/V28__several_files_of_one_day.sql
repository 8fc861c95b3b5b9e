-- Several files of one day that list only some areas are editions of their own, each with what it changed itself.
alter table area_edition
    add column import_job uuid default nullif(current_setting('changkai.import', true), '')::uuid;
comment on column area_edition.import_job is 'The import that brought it first, as its transaction says; null for those of before';
create index on area_edition (import_job);
