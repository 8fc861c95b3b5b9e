-- Every question is looked through for the name of a service.
create index on entry (key) where type = 'service';
