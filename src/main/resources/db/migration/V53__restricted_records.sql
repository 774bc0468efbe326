-- Who sees what of a case. A record is closed to all but the people named in it; whoever is connected with the
-- family sees nothing of it, restricted or not.
create table restricted_records (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null references case_files (case_reference),
  run varchar(64) not null unique,
  ground varchar(30) not null,
  reason varchar(4000) not null,
  requested_by varchar(64) not null,
  requested_at timestamp(6) with time zone not null,
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  approved boolean not null,
  decision varchar(4000),
  lifted_by varchar(64),
  lifted_at timestamp(6) with time zone,
  lifted_because varchar(4000)
);
create index restricted_records_case on restricted_records (case_reference);

-- Rows are only ended, so that it can be read later who saw the record when.
create table named_people (
  id uuid primary key,
  version integer not null,
  restricted_record uuid not null references restricted_records (id),
  person varchar(64) not null,
  added_by varchar(64) not null,
  added_at timestamp(6) with time zone not null,
  removed_by varchar(64),
  removed_at timestamp(6) with time zone
);
create index named_people_record on named_people (restricted_record);
create index named_people_person on named_people (person);

create table connections (
  id uuid primary key,
  case_reference varchar(20) not null,
  person varchar(64) not null,
  recorded_by varchar(64) not null,
  recorded_at timestamp(6) with time zone not null,
  unique (case_reference, person)
);
create index connections_person on connections (person);

-- A run of a process that somebody sees who does not see its case: until then, the answer to a request or the
-- safety plan in an emergency.
create table opened_runs (
  id uuid primary key,
  case_reference varchar(20) not null,
  run varchar(64) not null unique,
  person varchar(64) not null,
  opened_until timestamp(6) with time zone not null
);
create index opened_runs_case on opened_runs (case_reference);
create index opened_runs_person on opened_runs (person);

insert into connections (id, case_reference, person, recorded_by, recorded_at)
select id, case_reference, worker, reported_by, reported_at from absences a
where kind = 'CONFLICT' and not exists (
  select 1 from absences later
  where later.kind = 'CONFLICT' and later.case_reference = a.case_reference and later.worker = a.worker
    and later.run > a.run);
