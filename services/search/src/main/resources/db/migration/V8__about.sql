-- A story or photo is indexed again when what it is about comes to lie elsewhere. No other entry is about anything, and
-- whoever saves thousands of places asks for each: no list of what is still to be indexed is read through for it.
create index on entry using gin ((document -> 'about')) with (fastupdate = off) where type in ('story', 'photo');
