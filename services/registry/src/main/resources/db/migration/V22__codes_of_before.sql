-- Who looks for the code of before a renumbering is led to the area of today: its change tells those codes too.
create function area_former_codes(code text) returns text[] language sql stable parallel safe
begin atomic
    with recursive line (code) as (
        select area_former_codes.code collate "C"
        union
        select s.old_code from area_succession s join line on s.new_code = line.code
    )
    select coalesce(array_agg(line.code order by line.code), '{}')
    from line where not exists (select from area_now n where n.code = line.code);
end;
comment on function area_former_codes is 'Codes that led to this one and stand for nothing else today';

create or replace view area_event as
    select code as id, jsonb_strip_nulls(jsonb_build_object('code', code, 'level', level, 'name', name,
        'parentCode', parent_code, 'formerNames', to_jsonb(case
            when exists (select from area_succession s where s.new_code = code)
                or exists (select from area_version v where v.code = area_now.code and v.name <> area_now.name)
            then area_former_names(code) else '{}' end),
        'formerCodes', to_jsonb(case
            when exists (select from area_succession s where s.new_code = area_now.code)
            then area_former_codes(code) else '{}' end), 'lat', lat, 'lon', lon)) as data
    from area_now;

-- Who has followed so far has not heard of them.
insert into change_record (type, subject, time, data)
    select 'area-saved', id, now(), data from area_event where data -> 'formerCodes' <> '[]' order by id;
