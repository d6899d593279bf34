-- A release that was posted on a channel for everybody to read: once, by a person. posting: somebody pressed, and what became
-- of it is not written down yet; whoever died in between left it so.
create table announcement (
    id uuid primary key,
    release_id uuid not null references release (id),
    channel varchar(32) not null,
    text varchar(4000) not null,
    state varchar(16) not null,
    reason varchar(500),
    name varchar(200),
    actor_name varchar(200) not null,
    at timestamp(6) not null,
    constraint announcement_once unique (release_id, channel)
);
