-- How an issue ended, and what its reporters say about it. A second fix is a second row: it is told again.
create table fix (
    id uuid primary key,
    issue_number bigint not null references issue (number),
    outcome varchar(16) not null,
    kind varchar(16),
    text_zh varchar(4000),
    text_en varchar(4000),
    fixed_by uuid,
    fixed_by_name varchar(200) not null,
    at timestamp(6) not null,
    undone_at timestamp(6),
    undone_because varchar(200)
);
create index fix_issue on fix (issue_number);

create table verdict (
    id uuid primary key,
    fix_id uuid not null references fix (id),
    report_id uuid not null references report (id),
    reporter_id uuid not null references reporter (id),
    verdict varchar(16) not null,
    comment varchar(4000),
    at timestamp(6) not null,
    version bigint not null,
    constraint verdict_once unique (fix_id, reporter_id)
);
create index verdict_report on verdict (report_id);
