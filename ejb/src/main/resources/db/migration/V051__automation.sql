-- What the machine may do without a person. One row a kind, written when somebody or a measurement first touches it.
create table automation (
    kind varchar(16) primary key,
    mode varchar(16) not null,
    state varchar(16) not null,
    estimate double precision not null,
    low double precision not null,
    high double precision not null,
    counted double precision not null,
    measured_at timestamp(6),
    switched_by_name varchar(200),
    switched_at timestamp(6),
    version bigint not null
);
