-- On which sites the form of a channel may stand in a frame, and which signing secret their server holds.
create table embedding (
    channel varchar(32) primary key references channel (name),
    origins varchar(4000) not null,
    secret_number integer not null,
    version bigint not null
);
