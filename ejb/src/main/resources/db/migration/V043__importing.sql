-- Reports that came by the thousand: understood one after the other when nobody else waits.
create table patient_report (
    report_id uuid primary key references report (id)
);

create table import_file (
    id uuid primary key,
    name varchar(200) not null,
    format varchar(8) not null,
    encoding varchar(20),
    delimiter varchar(1),
    sha256 varchar(64) not null,
    size_bytes bigint not null,
    header text not null,
    state varchar(16) not null,
    source varchar(64) not null,
    zone varchar(64) not null,
    mapping text not null,
    total bigint not null,
    done bigint not null,
    kept bigint not null,
    known bigint not null,
    faulty bigint not null,
    reason varchar(200),
    uploaded_by_id uuid,
    uploaded_by varchar(200) not null,
    uploaded_at timestamp(6) not null,
    started_at timestamp(6),
    finished_at timestamp(6),
    version bigint not null
);
create table import_fault (
    import_id uuid not null references import_file (id),
    row_no bigint not null,
    column_name varchar(200) not null,
    code varchar(64) not null,
    excerpt varchar(500) not null,
    primary key (import_id, row_no)
);
create table import_mapping (
    name varchar(100) primary key,
    mapping text not null,
    saved_by varchar(200) not null,
    saved_at timestamp(6) not null
);
