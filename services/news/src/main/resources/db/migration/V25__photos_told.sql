-- Photos that no published story shows any more were never told to be gone, and the others not where they stand.
insert into change_record (type, subject, time, data)
    select 'photo-withdrawn', told.subject, now(), jsonb_build_object('id', told.subject)
    from (select distinct subject from change_record where type = 'photo-published') told
    where not exists (select from published_photo p where p.photo = cast(told.subject as uuid))
    order by told.subject;

insert into change_record (type, subject, time, data)
    select 'photo-published', shown.id, now(), shown.data
    from (
        select distinct on (photo ->> 'id') photo ->> 'id' as id,
            jsonb_strip_nulls(photo || jsonb_build_object('section', s.section, 'series', s.series, 'place', s.place,
                'about', cast(s.document as jsonb) -> 'about')) as data
        from published_story s, jsonb_array_elements(cast(s.document as jsonb) -> 'photos') photo
        order by photo ->> 'id', s.published_at desc, s.story desc) shown
    order by shown.id;
