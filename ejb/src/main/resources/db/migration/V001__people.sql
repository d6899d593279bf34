-- Reporters have no account; an identity is one address on one channel. Staff are members of workgroups.
create table reporter (
    id uuid primary key,
    name varchar(200),
    locale varchar(16) not null,
    created_at timestamp(6) not null,
    erased_at timestamp(6)
);

create table identity (
    id uuid primary key,
    reporter_id uuid not null references reporter (id),
    kind varchar(32) not null,
    address varchar(320) not null,
    verified_at timestamp(6),
    created_at timestamp(6) not null,
    constraint identity_address unique (kind, address)
);
create index identity_reporter on identity (reporter_id);

create table workgroup (
    id uuid primary key,
    name_zh varchar(200),
    name_en varchar(200),
    target_hours integer not null,
    created_at timestamp(6) not null,
    retired_at timestamp(6),
    version bigint not null
);

create table member (
    id uuid primary key,
    email varchar(320) not null,
    name varchar(200) not null,
    locale varchar(16),
    single_keys boolean not null,
    created_at timestamp(6) not null,
    disabled_at timestamp(6),
    version bigint not null,
    constraint member_email unique (email)
);

create table member_role (
    member_id uuid not null references member (id),
    role varchar(16) not null,
    primary key (member_id, role)
);

create table member_workgroup (
    member_id uuid not null references member (id),
    workgroup_id uuid not null references workgroup (id),
    primary key (member_id, workgroup_id)
);
