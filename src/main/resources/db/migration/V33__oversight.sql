create table absences (
  id uuid not null primary key,
  version integer not null,
  worker varchar(64) not null,
  kind varchar(20) not null,
  case_reference varchar(20),
  away_from date not null,
  away_until date,
  deputy varchar(64),
  reported_by varchar(64) not null,
  reported_at timestamp(6) with time zone not null,
  run varchar(64) not null
);
create index absences_worker on absences (worker);
create unique index absences_run on absences (run);
