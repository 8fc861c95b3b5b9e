alter table pending add column rank smallint not null default 1 check (rank between 0 and 2);
comment on column pending.rank is
    '0: changed by somebody, 1: changed with many others, as by an import, 2: only to be written again, since something it names has changed';
create index on pending (rank, revision desc) where failure is null;
