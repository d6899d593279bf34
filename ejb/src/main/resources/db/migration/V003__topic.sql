create table topic (
    id uuid primary key,
    name_zh varchar(200),
    name_en varchar(200),
    description_zh varchar(2000),
    description_en varchar(2000),
    stage varchar(16) not null,
    chain_link varchar(32) not null,
    workgroup_id uuid references workgroup (id),
    position integer not null,
    created_at timestamp(6) not null,
    retired_at timestamp(6),
    version bigint not null
);
