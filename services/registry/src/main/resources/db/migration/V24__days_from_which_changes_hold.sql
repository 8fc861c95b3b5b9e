-- An edition may come after a newer one: when a change of an area was written does not say from which day it holds.
alter table history add column valid_from date;
comment on column history.valid_from is 'The day from which a change of an area holds; null for what has no such day, as a position';

update history h set valid_from = cast(coalesce(h.after, h.before) #>> '{succession,since}' as date)
where h.subject_kind = 'area' and jsonb_exists(coalesce(h.after, h.before), 'succession');

update history h set valid_from = cast(j.options ->> 'validFrom' as date)
from import_job j
where j.id = h.import_job and h.subject_kind = 'area' and h.valid_from is null
  and (h.before - array['lat', 'lon']) is distinct from (h.after - array['lat', 'lon']);
