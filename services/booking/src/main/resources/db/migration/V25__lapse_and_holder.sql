create index on appointment (end_at) where contact is null and phone_hash is not null;
comment on column appointment.phone_hash is
    'Keyed hash by which a person is found again. Of visits not kept or cancelled by the person it stays, after contact and person_hash were deleted, as long as a limit may count them';

alter table taken add column holder uuid;
create index on taken (holder) where expires_at is not null and holder is not null;
comment on column taken.holder is
    'Half of a keyed hash of the address that a hold was asked for from; counts as long as the hold is open, and goes when it is booked';

create index on ticket (appointment) where appointment is not null;
