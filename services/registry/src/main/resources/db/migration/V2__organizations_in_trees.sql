-- The Party tree was the only one; now there are three over the same organizations.
alter table organization rename column parent_id to party_parent_id;
alter table organization rename column path to party_path;
alter table organization
    add column administrative_parent_id text collate "C" references organization deferrable initially deferred,
    add column administrative_path ltree,
    add column grid_parent_id text collate "C" references organization deferrable initially deferred,
    add column grid_path ltree;
update organization set administrative_path = text2ltree(id), grid_path = text2ltree(id);
comment on column organization.party_path is
    'Ids from the root of its tree down to itself; what lies below sorts right after it, so a subtree is a range';

drop index organization_parent_id_idx, organization_path_idx, organization_area_code_idx, organization_name_idx;
create index organization_party_children on organization (party_parent_id, id);
create index organization_administrative_children on organization (administrative_parent_id, id);
create index organization_grid_children on organization (grid_parent_id, id);
create index organization_party_subtree on organization (party_path);
create index organization_administrative_subtree on organization (administrative_path);
create index organization_grid_subtree on organization (grid_path);
create index organization_in_area on organization (area_code, id) where removed_at is null;
create index organization_credit_code on organization (unified_social_credit_code) where removed_at is null;

create function name_grams(name text) returns text[] language sql immutable strict parallel safe
    return array(
        select distinct substr(lower(name), n, k) from generate_series(1, length(name)) n, generate_series(1, 2) k
        where n + k - 1 <= length(name));
comment on function name_grams is 'Its single and its neighbouring characters: Chinese words are too short for trigrams';

create function words_grams(words text) returns text[] language sql immutable strict parallel safe
    return case when length(words) = 1 then array[lower(words)] else array(
        select distinct substr(lower(words), n, 2) from generate_series(1, length(words) - 1) n) end;
comment on function words_grams is 'The grams that a name has at least if it contains these words';

create index organization_words on organization
    using gin (name_grams(name || ' ' || coalesce(short_name, ''))) with (fastupdate = off) where removed_at is null;

create table organization_standing (
    organization_id text collate "C" not null references organization deferrable initially deferred,
    year int not null check (year between 1921 and 2100),
    grade text check (grade in ('EXCELLENT', 'GOOD', 'FAIR', 'POOR')),
    stars int check (stars between 1 and 10),
    honour text,
    primary key (organization_id, year)
);
comment on table organization_standing is 'How an organization was assessed in each year; the latest year is its standing';

create table editorship (
    account text not null,
    organization_id text collate "C" not null references organization deferrable initially deferred,
    tree text not null check (tree in ('ADMINISTRATIVE', 'PARTY', 'GRID')),
    granted_at timestamptz not null,
    granted_by text not null,
    primary key (account, organization_id, tree)
);
create index on editorship (organization_id);
comment on table editorship is 'Who may edit an organization and whatever lies below it in that tree, wherever it is moved';

create or replace view organization_event as
    select id, jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'shortName', short_name,
        'parentId', party_parent_id, 'administrativeParentId', administrative_parent_id, 'gridParentId', grid_parent_id,
        'areaCode', area_code,
        'areaPath', jsonb_path_query_array(area_path(area_code), '$[*].name'),
        'address', address, 'phone', phone, 'version', revision)) as data
    from organization where removed_at is null;
