-- Printed codes: what stands behind one is fixed when it is printed. A withdrawn one is kept, for those still hanging.
create table code (
    id uuid primary key,
    code varchar(8) not null,
    kind varchar(16) not null,
    store varchar(200),
    product varchar(200),
    batch varchar(100),
    place varchar(200),
    scans bigint not null,
    created_at timestamp(6) not null,
    created_by varchar(200) not null,
    withdrawn_at timestamp(6),
    withdrawn_by varchar(200),
    constraint code_once unique (code)
);
-- How often a code was shown that is none of ours, or not any more.
create table code_refusal (
    reason varchar(16) primary key,
    times bigint not null,
    last_at timestamp(6)
);
insert into code_refusal (reason, times) values ('FORGED', 0), ('UNKNOWN', 0), ('WITHDRAWN', 0);

alter table report add column code_id uuid;
create index report_code on report (code_id);

-- Where somebody was when they wrote: for reports from inside a shop's own pages and apps.
create table surroundings (
    report_id uuid primary key references report (id),
    page varchar(500),
    device varchar(300),
    version varchar(100)
);

-- The channel that came after the pulses of the others.
insert into channel_pulse (channel)
    select c.name from channel c where not exists (select 1 from channel_pulse p where p.channel = c.name);
