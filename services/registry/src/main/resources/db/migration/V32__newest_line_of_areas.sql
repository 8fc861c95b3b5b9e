-- Tells at once whether an area or a link has changed since the changes of editions were counted.
create index history_of_areas on history (id) where subject_kind = 'area';
