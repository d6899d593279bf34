-- How alike two reports seemed when the first of them was read: what groups are made of without asking the texts again.
create table likeness (
    id uuid primary key,
    report_id uuid not null references report (id),
    other_id uuid not null references report (id),
    probability double precision not null,
    because varchar(4000) not null
);
create index likeness_report on likeness (report_id);
create index likeness_other on likeness (other_id);

-- Two reports of which a person said that they are not about the same, by the finding that says so and is taken back with it.
create table apart (
    id uuid primary key,
    finding_id uuid not null references finding (id),
    report_id uuid not null references report (id),
    other_id uuid not null references report (id)
);
create index apart_finding on apart (finding_id);
create index apart_report on apart (report_id);
create index apart_other on apart (other_id);

-- What was decided with one key, so that one key takes it back.
create table answered (
    id uuid primary key,
    batch_id uuid not null,
    report_id uuid not null references report (id)
);
create index answered_batch on answered (batch_id);
insert into answered (id, batch_id, report_id) select id, batch_id, report_id from pair where batch_id is not null;
drop index pair_batch;
alter table pair drop column batch_id;
