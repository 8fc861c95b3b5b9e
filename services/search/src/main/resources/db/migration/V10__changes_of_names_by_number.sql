alter table name_change add column id bigint generated always as identity primary key;
