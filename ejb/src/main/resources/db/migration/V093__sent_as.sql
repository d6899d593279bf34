-- The name that a vendor, or we for it, gave the message: what says later that it did not arrive names it so.
alter table notice add column sent_as varchar(200);
create index notice_sent_as on notice (sent_as);
