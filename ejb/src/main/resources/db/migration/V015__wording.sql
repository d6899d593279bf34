-- What a report says, folded into one value: equal for the same words in another script, case or punctuation.
create table wording (
    report_id uuid primary key references report (id),
    fingerprint varchar(64) not null
);
create index wording_fingerprint on wording (fingerprint);
