create table release (
    id uuid primary key,
    slug varchar(100) not null,
    title_zh varchar(300),
    title_en varchar(300),
    text_zh varchar(20000),
    text_en varchar(20000),
    state varchar(16) not null,
    publish_at timestamp(6),
    published_at timestamp(6),
    corrected_at timestamp(6),
    withdrawn_at timestamp(6),
    created_by_name varchar(200) not null,
    created_at timestamp(6) not null,
    updated_at timestamp(6) not null,
    version bigint not null,
    constraint release_slug unique (slug)
);
create index release_published on release (published_at);

create table entry (
    release_id uuid not null references release (id),
    issue_number bigint not null references issue (number),
    position integer not null,
    primary key (release_id, issue_number)
);
create index entry_issue on entry (issue_number);
