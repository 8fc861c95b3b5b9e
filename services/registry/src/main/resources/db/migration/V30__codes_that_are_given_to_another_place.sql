-- A code that was closed may be given to another place years later. What is said of the one is not said of the other.
create function area_core_name(name text) returns text language sql immutable strict parallel safe
    return left(name, 1) || regexp_replace(substr(name, 2), '(?:社区居民委员会|社区村民委员会|嘎查村民委员会|嘎查村委员会|村民委员会|居民委员会|社区居委会|社区委员会|嘎查委员会|嘎查村委会|村委员会|街道办事处|街道筹备处|社区筹备处|虚拟社区|虚拟生活区|居委会|村委会|办事处|筹备处|委员会|委会|社区|嘎查|街道|苏木|村|镇|乡)+$', '');
comment on function area_core_name is 'What is left of a name without the words for the kind of its body, as CoreName.java says';

create view area_reuse as
    select n.code, n.valid_from as since, p.valid_to as closed_on
    from area_version n cross join lateral (
        select name, valid_to from area_version p
        where p.code = n.code and p.valid_from < n.valid_from order by p.valid_from desc limit 1) p
    where p.valid_to < n.valid_from and area_core_name(p.name) <> area_core_name(n.name);
comment on view area_reuse is 'Days since which a closed code stands for another place: it has another core name';

create function area_came_from(code text, at date) returns table (old_code text, closing date)
language sql stable parallel safe
begin atomic
    select s.old_code, s.since from area_succession s
    where s.new_code = area_came_from.code
      and exists (select from area_version e where e.code = s.old_code and e.valid_to = s.since)
      and not exists (select from area_version e where e.code = s.old_code and e.valid_from = s.since)
      and not exists (
        select from area_reuse r where r.code = area_came_from.code
          and (r.since <= area_came_from.at) = (r.closed_on > s.since));
end;
comment on function area_came_from is 'The closed codes that led to the place for which the code stood on that day';

create function area_went_to(code text, at date) returns table (new_code text, relation text, closing date)
language sql stable parallel safe
begin atomic
    select s.new_code, s.relation, s.since from area_succession s
    where s.old_code = area_went_to.code and s.since > area_went_to.at
      and exists (select from area_version e where e.code = s.old_code and e.valid_to = s.since)
      and not exists (select from area_version e where e.code = s.old_code and e.valid_from = s.since)
      and not exists (
        select from area_reuse r where r.code = area_went_to.code
          and r.since > area_went_to.at and r.closed_on < s.since);
end;
comment on function area_went_to is 'What took the place for which the code stood on that day, each with the day on which it was closed';

create function area_past(code text, at date, until date) returns table (past_code text, past_name text)
language sql stable parallel safe
begin atomic
    with recursive line (code, at, until) as (
        select area_past.code collate "C", area_past.at, area_past.until
        union
        select p.old_code collate "C", v.valid_from, p.closing
        from line
        cross join lateral area_came_from(line.code, line.at) p
        join area_version v on v.code = p.old_code and v.valid_to = p.closing
        where p.closing <= line.until
    )
    select distinct v.code, v.name
    from line join area_version v on v.code = line.code and v.valid_from <= line.at and v.valid_to <= line.until
    where not exists (
        select from area_reuse r where r.code = line.code and r.since > v.valid_from and r.since <= line.at);
end;
comment on function area_past is 'Codes and names of before, ended by a day, of the place for which the code stood on another';

create or replace function area_former_names(code text) returns text[] language sql stable parallel safe
begin atomic
    select coalesce(array_agg(distinct p.past_name order by p.past_name), '{}')
    from area_now n cross join lateral area_past(n.code, n.valid_from, 'infinity') p
    where n.code = area_former_names.code and p.past_name <> n.name;
end;

create or replace function area_former_codes(code text) returns text[] language sql stable parallel safe
begin atomic
    select coalesce(array_agg(distinct p.past_code order by p.past_code), '{}')
    from area_now n cross join lateral area_past(n.code, n.valid_from, 'infinity') p
    where n.code = area_former_codes.code and not exists (select from area_now o where o.code = p.past_code);
end;

-- Who follows has heard of names that were another place's.
insert into change_record (type, subject, time, data)
    with recursive line (code) as (
        select code from area_reuse
        union
        select s.new_code from line join area_succession s on s.old_code = line.code
    )
    select 'area-saved', id, now(), data from area_event where id in (select code from line) order by id;
