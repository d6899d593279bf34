-- One question to a person about what the machine said of a report, asked without showing what the machine said. weight: how
-- many of the machine's answers this one stands for. open_key is report, kind and question while nobody has answered.
create table probe (
    id uuid primary key,
    kind varchar(16) not null,
    question varchar(64) not null,
    machine varchar(8) not null,
    weight double precision not null,
    report_id uuid not null references report (id),
    other_id uuid references report (id),
    place bigint not null,
    drawn_at timestamp(6) not null,
    open_key varchar(160),
    answer varchar(8),
    answered_by uuid,
    answered_by_name varchar(200),
    answered_at timestamp(6),
    constraint probe_open unique (open_key)
);
create index probe_kind on probe (kind, answered_at);
create index probe_report on probe (report_id);
