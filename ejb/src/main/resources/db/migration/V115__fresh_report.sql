-- Reports about which was just decided and around which nobody has looked for a group yet: few rows, gone within a moment.
create table fresh_report (
    report_id uuid primary key references report (id)
);
