-- Reports that stand aside because nobody has to read them. current_report is the report's id while this holds, null once
-- it was taken back: one at a time for each report, and what was taken back is never set aside by the machine again.
create table set_aside (
    id uuid primary key,
    report_id uuid not null references report (id),
    workgroup_id uuid references workgroup (id),
    kind varchar(16) not null,
    evidence varchar(500) not null,
    actor_kind varchar(16) not null,
    actor_name varchar(200) not null,
    at timestamp(6) not null,
    current_report uuid,
    confirmed_by_name varchar(200),
    confirmed_at timestamp(6),
    taken_back_by_name varchar(200),
    taken_back_at timestamp(6),
    constraint set_aside_current unique (current_report)
);
create index set_aside_report on set_aside (report_id);
create index set_aside_workgroup on set_aside (workgroup_id);
