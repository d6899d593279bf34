-- One message owed to one person: the outbox. person is 'reporter:<id>', 'subscriber:<id>', 'member:<id>' or 'email:<hash>'.
create table notice (
    id uuid primary key,
    kind varchar(32) not null,
    subject varchar(64) not null,
    person varchar(100) not null,
    issue_number bigint,
    report_id uuid,
    channel varchar(32) not null,
    address varchar(320),
    locale varchar(16) not null,
    content varchar(8000) not null,
    token_hash varchar(64),
    message_id varchar(200) not null,
    state varchar(16) not null,
    reason varchar(500),
    attempts integer not null,
    created_at timestamp(6) not null,
    due_at timestamp(6) not null,
    leased_until timestamp(6),
    sent_at timestamp(6),
    constraint notice_once unique (kind, subject, person),
    constraint notice_token unique (token_hash)
);
create index notice_due on notice (state, due_at);
create index notice_issue on notice (issue_number);
create index notice_report on notice (report_id);

create table subscription (
    id uuid primary key,
    email varchar(320) not null,
    locale varchar(16) not null,
    state varchar(16) not null,
    token_hash varchar(64) not null,
    confirmations integer not null,
    asked_at timestamp(6) not null,
    confirmed_at timestamp(6),
    ended_at timestamp(6),
    constraint subscription_email unique (email),
    constraint subscription_token unique (token_hash)
);
