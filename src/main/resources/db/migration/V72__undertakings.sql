-- What each strategy discussion agreed, until somebody says what became of it.
create table undertakings (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null references case_files (case_reference),
  discussion_number integer not null,
  number integer not null,
  agreed_on date not null,
  what varchar(255) not null,
  who varchar(120) not null,
  owner varchar(40) not null,
  by_when date not null,
  run varchar(64),
  turn integer,
  result varchar(20),
  done_on date,
  note varchar(1000),
  answered_by varchar(100),
  unique (case_reference, number),
  unique (run, turn)
);
