-- Whose conversation a delivery went on with: it is erased with the report.
alter table delivery add column report_id uuid;
create index delivery_report_joined on delivery (report_id);
