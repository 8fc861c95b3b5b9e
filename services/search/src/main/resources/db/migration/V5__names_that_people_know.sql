create table term (
    key text primary key,
    name text not null
);
comment on table term is 'What people call sections and series, as the newspaper tells with its stories';

-- Names of centres in Mongolian and Cyrillic script are entered too, and these: what was told is read once more.
update feed_cursor set cursor = '' where source in ('registry', 'news');
