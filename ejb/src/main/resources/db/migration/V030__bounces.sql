-- Since when mail to an address comes back; empty again as soon as somebody writes from there.
alter table identity add column bounced_at timestamp(6);

-- Mail servers name the mail that they could not deliver.
create index notice_message on notice (message_id);
