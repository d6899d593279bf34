-- Tokens are kept as SHA-256 only: who reads the database cannot log in with it.
create table session (
    token_hash varchar(64) primary key,
    kind varchar(16) not null,
    member_id uuid not null references member (id),
    name varchar(200),
    scopes varchar(500),
    created_at timestamp(6) not null,
    last_seen_at timestamp(6) not null,
    expires_at timestamp(6) not null
);
create index session_member on session (member_id);

create table invitation (
    token_hash varchar(64) primary key,
    member_id uuid not null references member (id),
    created_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    used_at timestamp(6)
);

create table login_attempt (
    id uuid primary key,
    email varchar(320) not null,
    at timestamp(6) not null
);
create index login_attempt_email on login_attempt (email, at);
