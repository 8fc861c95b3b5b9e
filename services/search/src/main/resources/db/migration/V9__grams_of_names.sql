-- As registry finds names: trigrams cannot find two characters, and where the database knows no Chinese letters, as with the
-- locale C, they find none at all. A character stands at even numbers, a pair at odd ones.
create function name_grams(name text) returns text[] language sql immutable strict parallel safe
    return array(select substr(name, n / 2, 1 + n % 2) from generate_series(2, 2 * length(name)) n);
comment on function name_grams is 'Its single and its neighbouring characters, whatever the locale';

alter table entry add column grams text[] not null generated always as (name_grams(plain)) stored;
create index entry_grams on entry using gin (grams) with (gin_pending_list_limit = 256);
drop index entry_plain_idx;
