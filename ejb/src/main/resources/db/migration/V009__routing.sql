create table routing_rule (
    id uuid primary key,
    position integer not null,
    name varchar(200) not null,
    conditions varchar(4000) not null,
    workgroup_id uuid not null references workgroup (id),
    created_at timestamp(6) not null,
    retired_at timestamp(6),
    version bigint not null
);

create table assignment (
    id uuid primary key,
    issue_number bigint not null references issue (number),
    workgroup_id uuid not null references workgroup (id),
    member_id uuid references member (id),
    rule_id uuid,
    rule_name varchar(200),
    because varchar(1000) not null,
    actor_kind varchar(16) not null,
    actor_id uuid,
    actor_name varchar(200) not null,
    at timestamp(6) not null,
    current_issue bigint,
    constraint assignment_current unique (current_issue)
);
create index assignment_issue on assignment (issue_number);
create index assignment_workgroup on assignment (workgroup_id, at);
