create table channel (
    name varchar(32) primary key,
    kind varchar(16) not null,
    title_zh varchar(200),
    title_en varchar(200),
    form_open boolean not null,
    paused_at timestamp(6),
    version bigint not null
);
insert into channel (name, kind, title_zh, title_en, form_open, version) values
    ('web', 'web', '网页表单', 'Web form', true, 0),
    ('app', 'app', 'App内反馈', 'In-app', true, 0),
    ('qr', 'qr', '门店二维码', 'Store QR', true, 0),
    ('counter', 'counter', '店员代录', 'At the counter', false, 0),
    ('email', 'email', '电子邮件', 'E-mail', false, 0),
    ('wechat', 'wechat', '微信', 'WeChat', false, 0),
    ('weibo', 'weibo', '微博', 'Weibo', false, 0),
    ('telegram', 'telegram', 'Telegram', 'Telegram', false, 0),
    ('import', 'import', '文件导入', 'Import', false, 0);
