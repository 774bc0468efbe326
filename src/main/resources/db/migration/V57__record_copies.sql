-- A copy of a whole record for the person it is about: what was found, what two people left out, what was handed over.
create table record_copies (
  id uuid not null primary key,
  version integer not null,
  case_reference varchar(20) not null,
  run varchar(64) not null unique,
  gathered_at timestamp(6) with time zone not null,
  passages jsonb not null,
  withheld jsonb not null,
  redacted_by varchar(64),
  checked_by varchar(64),
  handed_over_by varchar(64),
  handed_over_at timestamp(6) with time zone,
  content bytea
);
create index record_copies_case on record_copies (case_reference);
