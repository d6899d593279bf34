-- Everything grouped anew, once: how far it is, and what it would change or has changed.
create table regrouping (
    id uuid primary key,
    state varchar(16) not null,
    reached uuid,
    done bigint not null,
    total bigint not null,
    issues_before integer not null,
    issues_after integer not null,
    asked_by_id uuid,
    asked_by_name varchar(200) not null,
    asked_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    version bigint not null
);
create index regrouping_asked on regrouping (asked_at);

-- An issue that joins another, or a report that moves. finding_id is what held about that report then, made_id the merge or
-- the finding that doing it has made.
create table regrouping_row (
    id uuid primary key,
    regrouping_id uuid not null references regrouping (id),
    place integer not null,
    issue_number bigint not null references issue (number),
    into_number bigint references issue (number),
    report_id uuid references report (id),
    finding_id uuid,
    score double precision not null,
    because varchar(4000) not null,
    only_people boolean not null,
    state varchar(16) not null,
    made_id uuid,
    constraint regrouping_row_place unique (regrouping_id, place)
);
create index regrouping_row_report on regrouping_row (report_id);
