create sequence issue_number start with 101 increment by 1;

-- root is the issue that this one was merged into, at the end of the chain, or itself: "people of this issue" is one join.
create table issue (
    number bigint primary key,
    title varchar(300) not null,
    public_title varchar(300) not null,
    public_title_by_person boolean not null,
    type varchar(16) not null,
    state varchar(16) not null,
    topic_id uuid references topic (id),
    stage varchar(16),
    workgroup_id uuid references workgroup (id),
    member_id uuid references member (id),
    due_at timestamp(6),
    reports integer not null,
    people integer not null,
    emotion double precision,
    merged_into bigint references issue (number),
    root bigint not null,
    opened_at timestamp(6) not null,
    updated_at timestamp(6) not null,
    closed_at timestamp(6),
    version bigint not null
);
create index issue_root on issue (root);
create index issue_merged_into on issue (merged_into);
create index issue_workgroup on issue (workgroup_id, state);
create index issue_updated on issue (updated_at);
