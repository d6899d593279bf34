-- Two reports the machine compared, what it measured about them, and what a person said of it: what a model is fitted on.
-- batch_id names what was decided with one key, so that one key takes it back.
create table pair (
    id uuid primary key,
    finding_id uuid not null references finding (id),
    report_id uuid not null references report (id),
    other_id uuid not null references report (id),
    issue_number bigint not null,
    band varchar(16) not null,
    probability double precision not null,
    features varchar(2000) not null,
    at timestamp(6) not null,
    outcome varchar(16),
    decided_by uuid,
    decided_at timestamp(6),
    batch_id uuid,
    constraint pair_finding unique (finding_id)
);
create index pair_report on pair (report_id);
create index pair_outcome on pair (outcome, decided_at);
create index pair_batch on pair (batch_id);
create index pair_issue on pair (issue_number);
