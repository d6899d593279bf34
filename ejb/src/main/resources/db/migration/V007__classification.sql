-- An opinion about a report is a row beside it; the newest of a kind is current.
create table label (
    id uuid primary key,
    report_id uuid not null references report (id),
    kind varchar(16) not null,
    label varchar(64) not null,
    confidence double precision not null,
    origin varchar(16) not null,
    decided_by uuid,
    at timestamp(6) not null,
    current_key varchar(64),
    constraint label_current unique (current_key)
);
create index label_report on label (report_id);
create index label_value on label (kind, label);
