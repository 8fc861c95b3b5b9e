alter table area_succession add column decided_at timestamptz;

create table area_abolition (
    code text collate "C" not null,
    since date not null,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (code, since)
);
comment on table area_abolition is 'Closed codes of which a person has said that nothing took their place';

create view area_undecided as
    select v.code, v.level, v.name, v.valid_to as closed_on
    from area_version v
    where v.valid_to is not null
      and not exists (select from area_version n where n.code = v.code and n.valid_from = v.valid_to)
      and not exists (select from area_succession s where s.old_code = v.code and s.since = v.valid_to)
      and not exists (select from area_abolition a where a.code = v.code and a.since = v.valid_to);
comment on view area_undecided is 'Closed codes of which nobody knows where they went';
