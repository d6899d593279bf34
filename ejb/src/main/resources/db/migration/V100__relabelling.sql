-- All reports labelled anew, and what each relabelling changes. Holds no words of reporters.
create table relabelling (
    id uuid primary key,
    state varchar(16) not null,
    reports bigint not null,
    reached uuid,
    checked bigint not null,
    unread bigint not null,
    changes bigint not null,
    applied bigint not null,
    meanwhile bigint not null,
    undone bigint not null,
    kept bigint not null,
    asked_by_id uuid,
    asked_by varchar(200) not null,
    asked_at timestamp(6) not null,
    previewed_at timestamp(6),
    finished_at timestamp(6),
    version bigint not null
);

create table relabelling_change (
    id uuid primary key,
    relabelling_id uuid not null references relabelling (id),
    report_id uuid not null references report (id),
    kind varchar(16) not null,
    turn varchar(16) not null,
    from_word varchar(64) not null,
    to_word varchar(64) not null,
    before_id uuid,
    before_label varchar(64),
    before_confidence double precision,
    before_origin varchar(16),
    after_label varchar(64),
    after_confidence double precision,
    after_origin varchar(16),
    state varchar(16) not null
);
create index relabelling_change_state on relabelling_change (relabelling_id, state, id);
create index relabelling_change_word on relabelling_change (relabelling_id, kind, turn, from_word, to_word);
