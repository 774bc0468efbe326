create table reunification_steps (
  id uuid not null primary key,
  version integer not null,
  case_reference varchar(20) not null,
  run varchar(64) not null,
  stage_before varchar(30) not null,
  stage varchar(30) not null,
  proposal jsonb not null,
  agreement jsonb,
  plan_version_before varchar(20),
  taken varchar(20),
  settled_on date,
  how_it_went varchar(2000),
  constraint reunification_steps_run unique (run)
);

create index reunification_steps_case on reunification_steps (case_reference);
