-- What the models read from a report, so that the search index can be made anew without reading everything again.
create table report_meaning (
    report uuid primary key references report (id) on delete cascade,
    vectors bytea not null
);
