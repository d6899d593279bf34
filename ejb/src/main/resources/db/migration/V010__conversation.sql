create table message (
    id uuid primary key,
    issue_number bigint,
    kind varchar(16) not null,
    text varchar(20000) not null,
    author_id uuid,
    author_name varchar(200) not null,
    report_id uuid references report (id),
    to_everyone boolean not null,
    at timestamp(6) not null
);
create index message_issue on message (issue_number);
create index message_report on message (report_id);

create table message_recipient (
    message_id uuid not null references message (id),
    report_id uuid not null references report (id),
    primary key (message_id, report_id)
);
create index message_recipient_report on message_recipient (report_id);

create table canned_reply (
    id uuid primary key,
    name varchar(200) not null,
    text_zh varchar(4000),
    text_en varchar(4000),
    workgroup_id uuid references workgroup (id),
    created_at timestamp(6) not null,
    version bigint not null
);
