create table member_password (
    member_id uuid primary key references member (id),
    hash varchar(500) not null,
    changed_at timestamp(6) not null
);

-- Tokens are kept as SHA-256 only: who reads the database cannot log in with it.
create table session (
    id uuid primary key,
    token_hash varchar(64) not null,
    kind varchar(16) not null,
    member_id uuid not null references member (id),
    name varchar(200),
    scopes varchar(500),
    created_at timestamp(6) not null,
    last_seen_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    constraint session_token unique (token_hash)
);
create index session_member on session (member_id);

create table invitation (
    id uuid primary key,
    token_hash varchar(64) not null,
    member_id uuid not null references member (id),
    created_at timestamp(6) not null,
    expires_at timestamp(6) not null,
    used_at timestamp(6),
    constraint invitation_token unique (token_hash)
);
create index invitation_member on invitation (member_id);

-- Failures only. account is a hash: people type their password into the wrong field.
create table login_attempt (
    id uuid primary key,
    account varchar(64) not null,
    address varchar(64) not null,
    at timestamp(6) not null
);
create index login_attempt_account on login_attempt (account, at);
create index login_attempt_address on login_attempt (address, at);
create index login_attempt_at on login_attempt (at);
