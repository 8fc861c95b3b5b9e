-- A calendar that was put together is told again as long as the sum of its days' writes stays the same. The database counts
-- them, so that no writer can forget to, nor a replica of the release before.
alter table centre_day add column writes int not null default 1;
comment on column centre_day.writes is 'Grows each time the day is written, so that a sum over days tells whether any has changed';

create function count_write() returns trigger language plpgsql as $$
begin
    new.writes := old.writes + 1;
    return new;
end $$;
create trigger count_write before update on centre_day for each row execute function count_write();
