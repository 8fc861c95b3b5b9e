create table coverage_village (
    code text collate "C" not null,
    since date not null,
    state text not null check (state in ('COVERED', 'BLIND', 'UNKNOWN', 'GONE')),
    primary key (code, since)
);
comment on table coverage_village is 'Whether a village had a centre within 15 minutes on foot, from this day until the next row; GONE: closed';

create table coverage_ground (
    county text collate "C" not null,
    since date not null,
    points int not null,
    covered int not null,
    primary key (county, since)
);
comment on table coverage_ground is 'How much of the settled ground of a county had one, from this day until the next row';

create table coverage_day (
    day date primary key
);
comment on table coverage_day is 'Days that were looked at, changed or not';
