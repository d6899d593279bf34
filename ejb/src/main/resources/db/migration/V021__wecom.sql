insert into channel (name, kind, title_zh, title_en, form_open, version) values
    ('wecom', 'wecom', '微信客服', 'WeCom customer service', false, 0);
insert into channel_pulse (channel) values ('wecom');
