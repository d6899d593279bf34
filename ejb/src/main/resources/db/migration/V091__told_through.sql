-- One event is told to a person once: the notices of the others they were joined with point to the one that was sent.
-- passed_over: ways that came first and were closed, each with its reason.
alter table notice add column told_through uuid;
alter table notice add column passed_over varchar(500);
create index notice_told_through on notice (told_through);
create index notice_person on notice (person, due_at);
