alter table photo
    add column photographer text,
    add column file_name text;
comment on column photo.photographer is 'Who took it, as the file said or staff put right; what is printed is the credit';
comment on column photo.file_name is 'What the uploaded file was called, without a path; only to be read and looked for';

alter table upload add column file_name text;
