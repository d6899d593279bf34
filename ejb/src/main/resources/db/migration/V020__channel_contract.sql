-- What the operator gave to connect a channel; secrets are encrypted.
create table channel_setting (
    channel varchar(32) not null references channel (name),
    name varchar(64) not null,
    content varchar(12000) not null,
    sealed boolean not null,
    primary key (channel, name)
);

-- How each channel is doing, and how far it was polled.
create table channel_pulse (
    channel varchar(32) primary key references channel (name),
    last_out timestamp(6),
    failed_at timestamp(6),
    failure varchar(500),
    poll_position varchar(2000)
);
insert into channel_pulse (channel) select name from channel;

-- People on channels that let us write to them only for a while after they wrote.
create table contact (
    channel varchar(32) not null,
    address varchar(320) not null,
    heard_at timestamp(6),
    said integer not null,
    left_at timestamp(6),
    scene varchar(200),
    primary key (channel, address)
);

-- Deliveries of channels are kept first and understood later. due_at is also the lease of whoever works on one.
alter table delivery add column state varchar(16) default 'PROCESSED' not null;
alter table delivery add column tries integer default 0 not null;
alter table delivery add column reason varchar(500);
alter table delivery add column sent_at timestamp(6);
alter table delivery add column sequence bigint default 0 not null;
alter table delivery add column due_at timestamp(6);
create index delivery_due on delivery (state, due_at);
create index delivery_received on delivery (channel, received_at);

-- Names of messages on their channels, and the report whose conversation they belong to.
create table thread_key (
    channel varchar(32) not null,
    name varchar(200) not null,
    report_id uuid not null references report (id),
    opened boolean not null,
    at timestamp(6) not null,
    primary key (channel, name)
);
create index thread_key_report on thread_key (report_id);

-- Where the author of a report last spoke about it: an answer goes there.
create table spot (
    report_id uuid primary key references report (id),
    channel varchar(32) not null,
    name varchar(200) not null,
    place varchar(500),
    in_public boolean not null,
    at timestamp(6) not null
);
