create table pin (
    id bigint generated always as identity primary key,
    question text not null unique,
    keys text[] not null check (cardinality(keys) between 1 and 10),
    revision int not null default 1
);
comment on table pin is 'What staff let come first for a question, compact as it is compared';
