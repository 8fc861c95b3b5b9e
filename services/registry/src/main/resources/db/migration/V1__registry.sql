create extension if not exists btree_gist;
create extension if not exists ltree;
create extension if not exists pg_trgm;

-- Areas --------------------------------------------------------------------------------------------------------------

create table area_version (
    code text collate "C" not null check (code ~ '^[0-9]{12}$'),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    level text not null check (level in ('province', 'city', 'county', 'township', 'village')),
    name text not null,
    parent_code text collate "C",
    urban_rural_type text,
    primary key (code, valid_from),
    constraint one_version_at_a_time exclude using gist (code with =, daterange(valid_from, valid_to) with &&)
        deferrable initially deferred
);
create index area_present on area_version (code) where valid_to is null;
create index area_children on area_version (parent_code, code);
create index area_name on area_version using gin (name gin_trgm_ops);
comment on table area_version is 'What an area was called and where it belonged, from valid_from until before valid_to';

create table area_position (
    code text collate "C" primary key,
    lat double precision not null,
    lon double precision not null
);
comment on table area_position is 'Where people of the area live (WGS-84); belongs to the place, not to an edition';

create table area_edition (
    id bigint generated always as identity primary key,
    valid_from date not null,
    complete text collate "C",
    imported_at timestamptz not null,
    imported_by text not null
);
create index on area_edition (valid_from);
comment on table area_edition is 'Editions that were imported; complete names the code under which it lists everything';

create table area_succession (
    old_code text collate "C" not null,
    new_code text collate "C" not null,
    since date not null,
    relation text not null check (relation in ('RENUMBERED', 'MERGED', 'SPLIT')),
    decided_by text not null,
    primary key (old_code, new_code, since)
);
create index on area_succession (new_code);
comment on table area_succession is 'Where a closed code went; decided_by is an account, or rule for the rule of same name and county';

create function area_stems(code text) returns text[] language sql immutable parallel safe
    return array(select distinct rpad(left(code, n), 12, '0') from unnest(array[2, 4, 6, 9, 12]) n order by 1);
comment on function area_stems is 'The codes of an area and of all that contain it, the largest first';

create function area_stem(code text) returns text language sql immutable parallel safe
    return case when code like '%0000000000' then left(code, 2) when code like '%00000000' then left(code, 4)
        when code like '%000000' then left(code, 6) when code like '%000' then left(code, 9) else code end;
comment on function area_stem is 'The digits that everything in an area shares';

create view area_now as
    select v.code, v.valid_from, v.level, v.name, v.parent_code, v.urban_rural_type, p.lat, p.lon
    from area_version v left join area_position p using (code)
    where v.valid_to is null;

create function area_path(code text) returns jsonb language sql stable parallel safe
begin atomic
    select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name) order by a.code), '[]')
    from area_version a
    where a.valid_to is null and a.code = any (area_stems(area_path.code));
end;

create function area_former_names(code text) returns text[] language sql stable parallel safe
begin atomic
    with recursive line (code) as (
        select area_former_names.code collate "C"
        union
        select s.old_code from area_succession s join line on s.new_code = line.code
    )
    select coalesce(array_agg(distinct v.name order by v.name), '{}')
    from area_version v join line on v.code = line.code
    where v.name <> coalesce(
        (select n.name from area_version n where n.code = area_former_names.code order by n.valid_from desc limit 1), '');
end;

-- Organizations ------------------------------------------------------------------------------------------------------

create table organization (
    id text collate "C" primary key check (id ~ '^[a-z0-9-]{1,64}$'),
    kind text not null,
    name text not null,
    short_name text,
    parent_id text collate "C" references organization deferrable initially deferred,
    path ltree,
    area_code text collate "C" not null,
    unified_social_credit_code text,
    address text,
    phone text,
    revision bigint not null default 1,
    removed_at timestamptz
);
create index on organization (parent_id);
create index on organization using gist (path);
create index on organization (area_code);
create index on organization using gin (name gin_trgm_ops);
comment on column organization.path is 'Ids from the root of its tree down to itself';

create table organization_link (
    from_id text collate "C" not null references organization deferrable initially deferred,
    type text not null check (type in ('CO_BUILDING', 'CONTACT_POINT', 'MEMBER_OF', 'DUAL_REPORT')),
    to_id text collate "C" not null references organization deferrable initially deferred,
    role text,
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    primary key (from_id, type, to_id, valid_from)
);
create index on organization_link (to_id);
comment on table organization_link is 'Typed and dated links; valid_to is the first day on which it no longer holds';

-- Centres ------------------------------------------------------------------------------------------------------------

create table centre (
    id text collate "C" primary key check (id ~ '^[a-z0-9-]{1,64}$'),
    kind text not null check (kind in ('CENTRE', 'STATION')),
    name text not null,
    area_code text collate "C" not null,
    organization_id text collate "C" references organization deferrable initially deferred,
    address text,
    lat double precision not null check (lat between -90 and 90),
    lon double precision not null check (lon between -180 and 180),
    phone text,
    zones text[] not null,
    services text[] not null,
    opening_hours text,
    accessibility text[] not null,
    languages text[] not null,
    home_visits boolean not null,
    revision bigint not null default 1,
    removed_at timestamptz
);
create index on centre (area_code);
create index on centre (organization_id);
create index on centre using gin (services);
create index on centre using gin (name gin_trgm_ops);

-- History and imports ------------------------------------------------------------------------------------------------

create table history (
    id bigint generated always as identity primary key,
    subject_kind text not null check (subject_kind in ('area', 'organization', 'centre')),
    subject text collate "C" not null,
    at timestamptz not null,
    by text not null,
    before jsonb,
    after jsonb
);
create index on history (subject_kind, subject, id);
comment on table history is 'Every change: who, when, from, to';

create table import_job (
    id uuid primary key,
    kind text not null check (kind in ('AREAS', 'ORGANIZATIONS', 'CENTRES')),
    state text not null check (state in ('QUEUED', 'DONE', 'FAILED')),
    options jsonb not null,
    file bytea,
    created_at timestamptz not null,
    created_by text not null,
    finished_at timestamptz,
    counts jsonb,
    bad_rows jsonb not null default '[]'
);
create index on import_job (created_at) where state = 'QUEUED';
comment on table import_job is 'A file to import; who locks a queued row does it and ends it in the same transaction';

create table import_progress (
    job uuid primary key references import_job on delete cascade,
    done int not null,
    total int not null
);
comment on table import_progress is 'How far a running import is; written outside its transaction and gone with its end';

-- What followers of the feed are told ---------------------------------------------------------------------------------

create view area_event as
    select code as id, jsonb_strip_nulls(jsonb_build_object('code', code, 'level', level, 'name', name,
        'parentCode', parent_code, 'formerNames', to_jsonb(area_former_names(code)), 'lat', lat, 'lon', lon)) as data
    from area_now;

create view organization_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'shortName', short_name,
        'parentId', parent_id, 'areaCode', area_code,
        'areaPath', jsonb_path_query_array(area_path(area_code), '$[*].name'),
        'address', address, 'phone', phone, 'version', revision)) as data
    from organization where removed_at is null;

create view centre_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'areaCode', area_code,
        'areaPath', area_path(area_code), 'organizationId', organization_id, 'address', address, 'lat', lat, 'lon', lon,
        'phone', phone, 'zones', zones, 'services', services, 'openingHours', opening_hours,
        'accessibility', accessibility, 'languages', languages, 'homeVisits', home_visits, 'version', revision)) as data
    from centre where removed_at is null;
