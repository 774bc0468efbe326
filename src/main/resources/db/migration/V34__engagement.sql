create table withdrawals (
  id uuid not null primary key,
  version integer not null,
  case_reference varchar(20) not null,
  run varchar(64) not null,
  opened_on date not null,
  said jsonb,
  talks jsonb not null,
  decisions jsonb not null,
  way_back jsonb,
  outcome varchar(30),
  settled_on date
);

create index withdrawals_case on withdrawals (case_reference);

-- Refusals are considered in a record of their own now; those of the assessments stay readable.
alter table specialist_assessments alter column refusals drop not null;
