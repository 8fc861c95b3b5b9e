-- What two days differ in are codes of which a version began or ended between them.
create index area_began on area_version (valid_from);
create index area_ended on area_version (valid_to) where valid_to is not null;
