-- What a customer told a colleague: the author is the customer; who wrote it down stands beside it.
create table taken_down (
    report_id uuid primary key references report (id),
    member_id uuid,
    member_name varchar(200) not null,
    at timestamp(6) not null
);
insert into channel (name, kind, title_zh, title_en, form_open, version) values
    ('phone', 'phone', '电话', 'Phone', false, 0);
