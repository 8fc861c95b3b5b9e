-- They are looked for as a set, so what occurs twice is found once: a plain expression instead of a query for each row.
create or replace function area_stems(code text) returns text[] language sql immutable parallel safe
    return array[rpad(left(code, 2), 12, '0'), rpad(left(code, 4), 12, '0'), rpad(left(code, 6), 12, '0'),
        rpad(left(code, 9), 12, '0'), code];
comment on function area_stems is 'The codes of an area and of all that contain it, the largest first; some more than once';
