alter table centre
    add column limits jsonb,
    add column limits_version bigint not null default 0;

alter table taken add column outside boolean not null default false;
comment on column taken.outside is
    'There is no place for it since the centre has changed its hours or counters; such a hold cannot be booked';

alter table appointment add column excused boolean not null default false;
comment on column appointment.excused is
    'A cancellation that is not held against the person: staff cancelled, or the centre had changed its hours';
