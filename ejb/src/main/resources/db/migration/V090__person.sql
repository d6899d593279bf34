-- A person is one reporter, or several who were joined by a key that one of them proved. person_id follows from the joinings
-- that hold; it is kept beside them so that people can be counted.
alter table reporter add column person_id uuid;
update reporter set person_id = id;
alter table reporter alter column person_id set not null;
create index reporter_person on reporter (person_id);

-- claimed: they said that they read there; nobody wrote from there yet. used_at: when somebody last did.
alter table identity add column claimed boolean default false not null;
alter table identity add column used_at timestamp(6);

-- An address that somebody says is theirs although it is known as another's. Joins nobody until it is proved.
create table claim (
    id uuid primary key,
    reporter_id uuid not null references reporter (id),
    kind varchar(32) not null,
    address varchar(320) not null,
    at timestamp(6) not null,
    proved_at timestamp(6),
    refused_at timestamp(6),
    constraint claim_once unique (reporter_id, kind, address)
);
create index claim_address on claim (kind, address);
create index claim_at on claim (at);

-- Two reporters are one person, by which key. Ended, never deleted: what was joined can be separated and joined again.
create table joining (
    id uuid primary key,
    one_id uuid not null references reporter (id),
    other_id uuid not null references reporter (id),
    kind varchar(32) not null,
    address varchar(320) not null,
    at timestamp(6) not null,
    actor_name varchar(200) not null,
    ended_at timestamp(6),
    ended_by varchar(200)
);
create index joining_one on joining (one_id);
create index joining_other on joining (other_id);

-- Which way somebody wants to be told; silent: on the page of the report alone.
create table preference (
    reporter_id uuid primary key references reporter (id),
    kind varchar(32),
    silent boolean not null,
    actor_name varchar(200) not null,
    at timestamp(6) not null
);
