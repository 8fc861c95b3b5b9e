-- The plain answer asks for names, sounds and initials in one question: without this index it read every name.
create index on entry using gin (initials gin_trgm_ops);
