-- One message owed to one person: the outbox. person is 'reporter:<id>', 'subscriber:<id>' or 'member:<id>'.
-- attempts is the fencing number: who holds a lease may write only as long as it is unchanged. unknowns counts the attempts
-- of which nobody can say whether they arrived. held_at: since
-- when it waits for a person to let it go. mailbox: the address without what
-- its owner may vary, for limits.
create table notice (
    id uuid primary key,
    kind varchar(32) not null,
    subject varchar(64) not null,
    person varchar(64) not null,
    issue_number bigint,
    report_id uuid,
    channel varchar(32) not null,
    address varchar(320),
    mailbox varchar(320),
    locale varchar(16) not null,
    content varchar(2000) not null,
    token_hash varchar(64),
    message_id varchar(200) not null,
    state varchar(16) not null,
    reason varchar(500),
    attempts integer not null,
    unknowns integer not null,
    created_at timestamp(6) not null,
    due_at timestamp(6) not null,
    leased_until timestamp(6),
    sent_at timestamp(6),
    held_at timestamp(6),
    constraint notice_once unique (kind, subject, person),
    constraint notice_token unique (token_hash)
);
create index notice_due on notice (state, due_at);
create index notice_issue on notice (issue_number);
create index notice_report on notice (report_id);
create index notice_mailbox on notice (mailbox, created_at);

create table subscription (
    id uuid primary key,
    email varchar(320) not null,
    mailbox varchar(320) not null,
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
create index subscription_mailbox on subscription (mailbox);
create index subscription_state on subscription (state, id);

-- Who wants no more mails about outcomes; they are then told on the page of their report alone.
create table mail_stop (
    person varchar(64) primary key,
    at timestamp(6) not null
);
