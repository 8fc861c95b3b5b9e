alter table upload
    add column rights text not null default 'OWN',
    add column consent text not null default 'NOT_NEEDED';
