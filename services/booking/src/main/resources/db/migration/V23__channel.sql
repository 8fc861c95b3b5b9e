alter table appointment add column channel text;
comment on column appointment.channel is 'How a clerk was reached: PHONE or DOOR; null: the person itself, or unknown';
