alter table centre add column phones text[] not null default '{}';
comment on column centre.phones is 'Further telephones beside phone, each with its use in brackets if that was said';

create or replace view centre_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name,
        'mongolianName', mongolian_name, 'cyrillicName', cyrillic_name, 'areaCode', area_code,
        'areaPath', coalesce(line.areas, '[]'), 'organizationId', organization_id, 'address', address,
        'lat', lat, 'lon', lon, 'phone', phone, 'phones', phones, 'zones', zones, 'services', services,
        'openingHours', opening_hours, 'accessibility', accessibility, 'languages', languages,
        'homeVisits', home_visits, 'photos', photos, 'version', revision)) as data
    from centre cross join lateral (
        select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) order by a.code) as areas
        from area_version a where a.valid_to is null and a.code = any (area_stems(area_code))) line
    where removed_at is null;
