create table name_change (
    at timestamptz not null default now()
);
comment on table name_change is 'A name or term has come or gone since the dictionary was last brought to the engine';
insert into name_change default values;

create table dictionary (
    sole boolean primary key default true check (sole),
    version bigint not null,
    words text not null,
    renewed_at timestamptz
);
insert into dictionary (version, words) values (0, '');
comment on table dictionary is 'What was last brought to the engine: one word a line, sorted';

create table synonym (
    id bigint generated always as identity primary key,
    words text[] not null check (cardinality(words) between 2 and 10),
    revision int not null default 1
);
comment on table synonym is 'Groups of words that mean the same, kept by staff';
insert into synonym (words) values
    ('{社保,社会保险}'),
    ('{医保,医疗保险}'),
    ('{党群中心,党群服务中心}'),
    ('{低保,最低生活保障}');
