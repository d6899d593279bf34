-- A row whose report is there already may say something else by now: counted, and remarked like a faulty one.
alter table import_file add column changed bigint default 0 not null;
alter table import_fault rename to import_remark;
alter table import_remark add column report varchar(8);
