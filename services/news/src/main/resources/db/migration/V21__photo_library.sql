alter table photo
    add column place text,
    add column organization text,
    add column tags text[] not null default '{}',
    add column words text not null default '',
    add column crop double precision[],
    add column focus double precision[] not null default '{0.5,0.5}',
    add column blurs double precision[] not null default '{}',
    add column avif_due boolean not null default true,
    add column avif_claimed_until timestamptz,
    add column likeness_bands int[] not null generated always as (array[
        (likeness & 511)::int,
        1024 + ((likeness >> 9) & 511)::int,
        2048 + ((likeness >> 18) & 511)::int,
        3072 + ((likeness >> 27) & 511)::int,
        4096 + ((likeness >> 36) & 511)::int,
        5120 + ((likeness >> 45) & 511)::int,
        6144 + ((likeness >> 54) & 1023)::int
    ]) stored;
comment on column photo.words is 'Everything one may look for, in one line';
comment on column photo.crop is 'x, y, width, height as shares of the upright picture; null: all of it';
comment on column photo.blurs is 'The same four numbers for each blurred area';
comment on column photo.likeness_bands is
    'Seven parts of the likeness: two that differ in at most six bits have one in common';

create extension if not exists pg_trgm;
create index on photo using gin (words gin_trgm_ops);
create index on photo using gin (likeness_bands);
create index on photo using gin (tags);
create index on photo (uploaded_at) where avif_due;

update photo set words = concat_ws(' ', caption, credit, alt, copyright, taken_at::date, uploaded_by_name);
