-- A decision about a closed code was remembered as if it were the whole area, which was then taken to exist again.
update history h
set before = null, after = jsonb_build_object('succession', jsonb_build_object(
    'since', (select max(v.valid_to) from area_version v where v.code = h.subject and v.valid_to <= h.at::date),
    'relation', case when h.after ->> 'successor' is null then 'ABOLISHED' else h.after ->> 'relation' end,
    'successors', case when h.after ->> 'successor' is null then '[]'::jsonb
        else jsonb_build_array(h.after ->> 'successor') end))
where h.subject_kind = 'area' and h.before = '{}';
