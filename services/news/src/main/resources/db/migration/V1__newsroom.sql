create table section (
    slug text primary key,
    name text not null,
    description text,
    revision bigint not null default 1,
    position int generated always as identity
);
comment on table section is '栏目: the named sections of the paper';

create table series (
    slug text primary key,
    title text not null,
    description text,
    revision bigint not null default 1,
    position int generated always as identity
);
comment on table series is '系列: parts are numbered by the stories';

create table photo (
    id uuid primary key,
    revision bigint not null default 1,
    caption text,
    credit text,
    alt text,
    copyright text,
    rights text not null,
    consent text not null,
    taken_at timestamp,
    width int not null,
    height int not null,
    type text not null,
    original_sha256 text not null,
    likeness bigint not null,
    uploaded_at timestamptz not null,
    uploaded_by text not null,
    uploaded_by_name text not null,
    withdrawn_at timestamptz
);
create index on photo (original_sha256);
create index on photo (uploaded_at desc, id desc);
comment on column photo.taken_at is 'As the camera said it: a camera knows no time zone';
comment on column photo.likeness is 'Difference hash of 64 bits: pictures alike differ in few bits';
comment on column photo.withdrawn_at is 'Since then no rendition is shown to the public';

create table rendition (
    photo uuid not null references photo,
    name text not null,
    type text not null,
    width int not null,
    height int not null,
    bytes bigint not null,
    sha256 text not null,
    current boolean not null default true,
    primary key (photo, name)
);
comment on table rendition is 'Made once and never changed; a changed caption makes new ones beside the old';

create table story (
    id uuid primary key,
    slug text not null unique,
    version int not null,
    state text not null
        check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
    publish_at timestamptz,
    published_at timestamptz,
    withdrawn_at timestamptz,
    notice text,
    section text not null references section,
    headline text not null,
    saved_at timestamptz not null,
    check ((state = 'SCHEDULED') = (publish_at is not null)),
    check (state not in ('PUBLISHED', 'WITHDRAWN') or published_at is not null),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null and notice is not null))
);
create index on story (publish_at) where state = 'SCHEDULED';
create index on story (saved_at desc, id desc);

create table story_version (
    story uuid not null references story,
    version int not null,
    content jsonb not null,
    hash text not null,
    saved_at timestamptz not null,
    account text not null,
    name text not null,
    primary key (story, version)
);
comment on column story_version.hash is 'SHA-256 of the content in canonical JSON';

create table sign_off (
    story uuid not null references story,
    number int not null,
    kind text not null check (kind in ('REVIEW', 'PROOF')),
    round text not null check (round in ('FIRST', 'SECOND', 'FINAL')),
    verdict text not null check (verdict in ('PASS', 'RETURN')),
    note text,
    account text not null,
    name text not null,
    version int not null,
    hash text not null,
    signed_at timestamptz not null,
    primary key (story, number),
    foreign key (story, version) references story_version
);
comment on column sign_off.hash is 'SHA-256 of the exact revision: the content and the texts of its photos';
create unique index one_pass_for_a_round on sign_off (story, kind, round, hash) where verdict = 'PASS';
create unique index one_round_for_a_person on sign_off (story, kind, account, hash) where verdict = 'PASS';

create table correction (
    story uuid not null references story,
    number int not null,
    note text not null,
    corrected_at timestamptz not null,
    account text not null,
    name text not null,
    version int not null,
    primary key (story, number)
);

create table story_log (
    number bigint generated always as identity primary key,
    story uuid not null references story,
    at timestamptz not null,
    account text not null,
    name text not null,
    action text not null,
    version int not null,
    note text
);
create index on story_log (story, number);
comment on table story_log is 'Who did what to a story and when; never changed, kept for good';

create table published_story (
    story uuid primary key references story,
    slug text not null unique,
    section text not null,
    series text,
    place text,
    published_at timestamptz not null,
    changed_at timestamptz not null,
    document text not null,
    summary text not null,
    etag text not null
);
create index on published_story (published_at desc, story desc);
create index on published_story (section, published_at desc, story desc);
create index on published_story (series, published_at desc, story desc) where series is not null;
create index on published_story (place text_pattern_ops) where place is not null;
comment on table published_story is 'What the public reads, made whole at publication; nothing else is shown';

create table published_about (
    story uuid not null references published_story on delete cascade,
    type text not null,
    target text not null,
    primary key (story, type, target)
);
create index on published_about (target, type);

create table published_photo (
    story uuid not null references published_story on delete cascade,
    photo uuid not null references photo,
    primary key (story, photo)
);
create index on published_photo (photo);
