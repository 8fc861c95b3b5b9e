-- What only followed a code goes back when that code is said to have gone nowhere; what somebody has placed does not. A
-- move that followed names the day on which the code was closed.
comment on column history.valid_from is 'The day from which a change of an area holds, or on which the code was closed that an organization or a centre followed; null for what has no such day, as a position';

update history h set valid_from = (
    select max(s.since) from area_succession s
    where s.old_code = h.before ->> 'area_code' and s.new_code = h.after ->> 'area_code' and s.relation <> 'SPLIT')
from import_job j
where j.id = h.import_job and j.kind = 'AREAS' and h.subject_kind in ('organization', 'centre') and h.valid_from is null
  and h.before ->> 'area_code' <> h.after ->> 'area_code';
