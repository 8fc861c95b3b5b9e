create table section_duty (
    section text not null references section,
    duty text not null check (duty in ('WRITE', 'FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW',
        'FIRST_PROOF', 'SECOND_PROOF', 'FINAL_PROOF', 'PUBLISH')),
    account text not null,
    name text not null,
    primary key (section, duty, account)
);
comment on table section_duty is 'Who does what for a section; a duty without anybody is open to all who have the scope';

create table watched_word (
    id uuid primary key,
    kind text not null check (kind in ('WORD', 'NAME')),
    text text not null,
    instead text,
    title text,
    note text,
    revision bigint not null default 1,
    unique (kind, text)
);
comment on table watched_word is 'Words to avoid, and names with the title that goes with them';
