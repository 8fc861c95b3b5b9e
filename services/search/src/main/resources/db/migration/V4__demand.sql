create table demand (
    kind text not null check (kind in ('UNANSWERED', 'SLOW')),
    question text not null,
    day date not null,
    times int not null,
    worst_millis int not null,
    primary key (kind, question, day)
);
comment on table demand is 'Questions that found nothing or took long, digits masked, and only those that several people asked on one day';
