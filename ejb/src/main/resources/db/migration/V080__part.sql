-- A report may name a second problem. Its words stay as they came; some of its sentences are a part with a finding of its own.
-- part 0 is what is in no other part. spans: where the sentences stand in the text, such as 0-12,40-55.
create table part (
    id uuid primary key,
    report_id uuid not null references report (id),
    number integer not null,
    spans varchar(2000) not null,
    state varchar(16) not null,
    issue_number bigint,
    score double precision not null,
    because varchar(4000) not null,
    rest_issue bigint,
    rest_score double precision not null,
    rest_because varchar(4000) not null,
    rest_finding uuid,
    made_at timestamp(6) not null,
    decided_by uuid,
    decided_by_name varchar(200),
    decided_at timestamp(6),
    constraint part_number unique (report_id, number)
);
create index part_state on part (state, made_at);

-- Reports in which the machine has looked for a second problem.
create table looked_through (
    report_id uuid primary key references report (id),
    at timestamp(6) not null
);

-- One current finding a part of a report.
alter table finding add column part integer default 0 not null;
alter table finding drop constraint finding_current;
alter table finding add constraint finding_current unique (current_report, part);
