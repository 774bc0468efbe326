-- Why somebody who checks the work of others reads a record. Removed with the case; the line of the audit stays.
create table reasons_to_read (
  id uuid primary key,
  case_reference varchar(20) not null references case_files (case_reference),
  person varchar(64) not null,
  reason varchar(2000) not null,
  given_at timestamp(6) with time zone not null,
  open_until timestamp(6) with time zone not null
);
create index reasons_to_read_case on reasons_to_read (case_reference, person, open_until);
