-- What arrived, byte by byte, before anybody interprets it.
create table delivery (
    id uuid primary key,
    channel varchar(32) not null,
    external_id varchar(160) not null,
    content_type varchar(100) not null,
    body bytea not null,
    body_hash varchar(64) not null,
    received_at timestamp(6) not null,
    constraint delivery_once unique (channel, external_id)
);

create table report (
    id uuid primary key,
    reference varchar(8) not null,
    token_hash varchar(64) not null,
    channel varchar(32) not null,
    delivery_id uuid not null references delivery (id),
    reporter_id uuid not null references reporter (id),
    text varchar(20000) not null,
    locale varchar(16) not null,
    chosen_type varchar(16),
    rating integer,
    notify boolean not null,
    store varchar(200),
    product varchar(200),
    order_number varchar(100),
    order_amount numeric(15, 2),
    order_currency varchar(3),
    touchpoint varchar(200),
    occurred_at timestamp(6),
    received_at timestamp(6) not null,
    me_too_of bigint,
    withdrawn_at timestamp(6),
    erase_after timestamp(6),
    erased_at timestamp(6),
    constraint report_reference unique (reference),
    constraint report_token unique (token_hash),
    constraint report_delivery unique (delivery_id)
);
create index report_reporter on report (reporter_id);
create index report_received on report (received_at);

create table attachment (
    id uuid primary key,
    report_id uuid not null references report (id),
    storage_key varchar(64) not null,
    name varchar(255) not null,
    media_type varchar(50) not null,
    width integer not null,
    height integer not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    created_at timestamp(6) not null,
    constraint attachment_key unique (storage_key)
);
create index attachment_report on attachment (report_id);
