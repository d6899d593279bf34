create table history_entry (
    id uuid primary key,
    at timestamp(6) not null,
    actor_kind varchar(16) not null,
    actor_id uuid,
    actor_name varchar(200) not null,
    action varchar(64) not null,
    concept varchar(32) not null,
    subject varchar(64) not null,
    issue_number bigint,
    before_value varchar(4000),
    after_value varchar(4000)
);
create index history_subject on history_entry (concept, subject);
create index history_issue on history_entry (issue_number);
create index history_at on history_entry (at);

create table task (
    id uuid primary key,
    kind varchar(32) not null,
    state varchar(16) not null,
    done bigint not null,
    total bigint not null,
    detail varchar(1000),
    asked_by_name varchar(200) not null,
    started_at timestamp(6) not null,
    seen_at timestamp(6) not null,
    finished_at timestamp(6)
);
