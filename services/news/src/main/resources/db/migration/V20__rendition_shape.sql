alter table rendition add column shape text not null default 'full';
alter table rendition alter column shape drop default;
comment on column rendition.shape is 'full, or the name of a narrower cut around the focus';
