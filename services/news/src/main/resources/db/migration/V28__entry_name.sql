create table entry_name (
    type text not null,
    id text not null,
    name text not null,
    primary key (type, id)
);
create index on entry_name (id);
comment on table entry_name is 'What the registry called its entries when it was asked last; they can be asked for again';
