-- Centres are followed by themselves now, from where registry has been followed with everything in it.
insert into feed_cursor (source, cursor, read_at)
select 'registry-centres', cursor, read_at from feed_cursor where source = 'registry'
on conflict do nothing;
