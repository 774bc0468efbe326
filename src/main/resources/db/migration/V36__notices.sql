-- What people are told by e-mail: written here first, sent afterwards, once.
create table notices (
  id uuid primary key,
  version integer not null,
  recipient varchar(255) not null,
  case_reference varchar(20) not null,
  step varchar(200) not null,
  task varchar(64),
  due_at timestamp(6) with time zone not null,
  mark varchar(20) not null,
  told_at timestamp(6) with time zone not null,
  run varchar(64),
  sent_at timestamp(6) with time zone,
  stopped_at timestamp(6) with time zone
);
create index notices_run on notices (run);
create index notices_waiting on notices (recipient, sent_at);
