alter table centre
    add column mongolian_name text,
    add column cyrillic_name text,
    add column photos text[] not null default '{}';
comment on column centre.mongolian_name is 'In the traditional Mongolian script';
comment on column centre.photos is 'Ids of photos in the newsroom, or addresses of pictures elsewhere';

drop index centre_area_code_idx, centre_services_idx, centre_name_idx;
create index centre_in_area on centre (area_code, id) where removed_at is null;
create index centre_offers on centre using gin (services) where removed_at is null;
create index centre_features on centre using gin (accessibility) where removed_at is null;
create function centre_words(name text, address text, mongolian_name text, cyrillic_name text) returns text[]
    language sql immutable parallel safe
    return name_grams(concat_ws(' ', name, address, mongolian_name, cyrillic_name));
create index centre_named on centre
    using gin (centre_words(name, address, mongolian_name, cyrillic_name)) with (fastupdate = off)
    where removed_at is null;

create or replace view centre_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name,
        'mongolianName', mongolian_name, 'cyrillicName', cyrillic_name, 'areaCode', area_code,
        'areaPath', area_path(area_code), 'organizationId', organization_id, 'address', address, 'lat', lat, 'lon', lon,
        'phone', phone, 'zones', zones, 'services', services, 'openingHours', opening_hours,
        'accessibility', accessibility, 'languages', languages, 'homeVisits', home_visits, 'photos', photos,
        'version', revision)) as data
    from centre where removed_at is null;

create table centre_correction (
    id uuid primary key,
    centre_id text collate "C" not null references centre,
    suggested jsonb not null,
    note text,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    suggested_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    reason text
);
create index on centre_correction (centre_id, suggested_at);
create index on centre_correction (state, suggested_at, id);
comment on table centre_correction is 'What anybody suggested to correct; nothing says who, and the note goes with the decision';
