create index on story_log (note) where action = 'PHOTO_TAKEN_OUT';
create index on story_version ((content #>> '{series,slug}'), (content #>> '{series,number}'));
