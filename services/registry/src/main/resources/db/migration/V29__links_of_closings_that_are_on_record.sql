-- An edition that was written again, or came after a newer one, may have taken back that a code closed or began: the rule's
-- link of that day stayed, and organizations followed it when the code was closed another time.
create temporary table stale on commit drop as
    select old_code, new_code, since, relation from area_succession s
    where decided_by = 'rule' and (
        not exists (select from area_version v where v.code = s.old_code and v.valid_to = s.since)
        or exists (select from area_version v where v.code = s.old_code and v.valid_from = s.since)
        or not exists (select from area_version v where v.code = s.new_code and v.valid_from = s.since)
        or exists (select from area_version v where v.code = s.new_code and v.valid_to = s.since));

delete from area_succession s using stale t
where s.old_code = t.old_code and s.new_code = t.new_code and s.since = t.since;

insert into history (subject_kind, subject, at, by, valid_from, before)
    select 'area', old_code, now(), 'rule', since, jsonb_build_object('succession', jsonb_build_object(
        'since', since, 'relation', relation, 'successors', jsonb_build_array(new_code)))
    from stale order by old_code, since;

-- Who follows has heard of names and codes that were never those of the place.
insert into change_record (type, subject, time, data)
    with recursive line (code) as (
        select new_code from stale
        union
        select s.new_code from line join area_succession s on s.old_code = line.code
    )
    select 'area-saved', id, now(), data from area_event where id in (select code from line) order by id;
