-- current_report is the report's id while this finding holds, null once another replaced it: one current finding a report.
create table finding (
    id uuid primary key,
    report_id uuid not null references report (id),
    issue_number bigint not null references issue (number),
    decision varchar(16) not null,
    score double precision not null,
    because varchar(4000) not null,
    proposed_issue bigint,
    actor_kind varchar(16) not null,
    actor_id uuid,
    actor_name varchar(200) not null,
    at timestamp(6) not null,
    current_report uuid,
    constraint finding_current unique (current_report)
);
create index finding_report on finding (report_id);
create index finding_issue on finding (issue_number);
create index finding_proposed on finding (proposed_issue);

create table merge (
    id uuid primary key,
    issue_number bigint not null references issue (number),
    into_number bigint not null references issue (number),
    merged_by uuid,
    merged_by_name varchar(200) not null,
    merged_at timestamp(6) not null,
    undone_by_name varchar(200),
    undone_at timestamp(6)
);
create index merge_issue on merge (issue_number);
