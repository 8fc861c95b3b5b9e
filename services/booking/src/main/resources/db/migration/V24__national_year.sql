create table national_year (
    year int primary key,
    revision bigint not null,
    published boolean not null,
    days jsonb not null,
    set_by text not null,
    set_at timestamptz not null
);
comment on table national_year is
    'Holidays and make-up workdays of years that were brought in; they count instead of the shipped table. A revision only grows, so the sum of all tells whether anything has changed';
