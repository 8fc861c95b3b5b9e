-- Many rows of a file lie in the same area: a join remembers the path of one for the next, a call of a function does not.
create or replace view organization_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'shortName', short_name,
        'parentId', party_parent_id, 'administrativeParentId', administrative_parent_id, 'gridParentId', grid_parent_id,
        'areaCode', area_code, 'areaPath', coalesce(line.names, '[]'),
        'address', address, 'phone', phone, 'version', revision)) as data
    from organization cross join lateral (
        select jsonb_agg(a.name order by a.code) as names
        from area_version a where a.valid_to is null and a.code = any (area_stems(area_code))) line
    where removed_at is null;

create or replace view centre_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name,
        'mongolianName', mongolian_name, 'cyrillicName', cyrillic_name, 'areaCode', area_code,
        'areaPath', coalesce(line.areas, '[]'), 'organizationId', organization_id, 'address', address,
        'lat', lat, 'lon', lon, 'phone', phone, 'zones', zones, 'services', services, 'openingHours', opening_hours,
        'accessibility', accessibility, 'languages', languages, 'homeVisits', home_visits, 'photos', photos,
        'version', revision)) as data
    from centre cross join lateral (
        select jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) order by a.code) as areas
        from area_version a where a.valid_to is null and a.code = any (area_stems(area_code))) line
    where removed_at is null;

-- The same grams in half the time: a character at even numbers, a pair at odd ones. The index does away with doubles.
create or replace function name_grams(name text) returns text[] language sql immutable strict parallel safe
    return array(select substr(lower(name), n / 2, 1 + n % 2) from generate_series(2, 2 * length(name)) n);

-- Hardly any area was ever called otherwise: looking whether it was costs less than following where it came from.
create or replace view area_event as
    select code as id, jsonb_strip_nulls(jsonb_build_object('code', code, 'level', level, 'name', name,
        'parentCode', parent_code, 'formerNames', to_jsonb(case
            when exists (select from area_succession s where s.new_code = code)
                or exists (select from area_version v where v.code = area_now.code and v.name <> area_now.name)
            then area_former_names(code) else '{}' end), 'lat', lat, 'lon', lon)) as data
    from area_now;

-- As the other names: trigrams cannot find two characters.
drop index area_name;
create index area_words on area_version using gin (name_grams(name)) with (gin_pending_list_limit = 256);
