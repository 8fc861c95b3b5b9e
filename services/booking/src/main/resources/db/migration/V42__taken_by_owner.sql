-- Holds are found by owner or day, and expired ones by the day's fresh_until: two indexes less for each row taken.
drop index taken_expires_at_idx;
alter table taken drop constraint taken_pkey, add primary key (owner, id);
drop index taken_owner_idx;
