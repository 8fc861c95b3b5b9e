-- The id under which a row is read is that of the moment in which it is written, which is shortly before the commit, and not of
-- the first write of its transaction, which an import did seconds or minutes before.
alter table change_record alter column transaction_id
    set default greatest(pg_current_xact_id(), pg_snapshot_xmax(pg_current_snapshot()));
comment on table change_record is
    'Every change, written in its own transaction. Readers see only rows older than any transaction that is writing here.';
