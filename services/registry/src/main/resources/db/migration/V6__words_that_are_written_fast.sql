-- A file of ten thousand names is merged into the index in pieces; a piece is short, so that a search is hardly slower.
alter index organization_words set (fastupdate = on, gin_pending_list_limit = 256);
alter index centre_named set (fastupdate = on, gin_pending_list_limit = 256);
