-- Two views of one question; attempts are added, one for each level that tried to settle it.
create table disagreements (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null references case_files (case_reference),
  run varchar(64) not null unique,
  question varchar(8000) not null,
  safer_option varchar(1000) not null,
  raised_by varchar(64) not null,
  raised_on date not null,
  at_level varchar(20) not null,
  attempts jsonb not null,
  settled_on date
);
create index disagreements_case on disagreements (case_reference);

-- A planning meeting that could not agree leads into a disagreement and keeps no escalations of its own.
alter table hsb_plans drop column escalations;

-- Several children in one incident: each has a case of their own, and what happened once is counted once.
alter table incidents add column occurrence uuid;
update incidents set occurrence = id;
alter table incidents alter column occurrence set not null;
