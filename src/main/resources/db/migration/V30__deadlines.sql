-- The ledger of clocks: one line a clock, and what happened to it, in the order in which it happened.
create table deadlines (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  clock varchar(60) not null,
  started_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  amber_at timestamp(6) with time zone,
  red_at timestamp(6) with time zone,
  calendar varchar(80) not null,
  state varchar(20) not null,
  step varchar(200),
  task varchar(64),
  watch varchar(64)
);
create index deadlines_case on deadlines (case_reference, clock);
create index deadlines_open on deadlines (state, due_at);
create index deadlines_task on deadlines (task);
create index deadlines_watch on deadlines (watch);

-- A watch that asks why a date has passed goes on asking when the date has moved meanwhile.
create table deadline_watches (
  deadline_id uuid not null references deadlines (id),
  watch varchar(64) not null,
  primary key (deadline_id, watch)
);
create index deadline_watches_watch on deadline_watches (watch);

create table deadline_facts (
  deadline_id uuid not null references deadlines (id),
  number integer not null,
  kind varchar(30) not null,
  happened_at timestamp(6) with time zone not null,
  stated_by varchar(100) not null,
  reason varchar(2000),
  counts_from timestamp(6) with time zone,
  amount integer,
  unit varchar(20),
  roll varchar(10),
  weight varchar(20),
  source varchar(200),
  edition varchar(100),
  effective_from date,
  due_at timestamp(6) with time zone,
  calendar varchar(80),
  primary key (deadline_id, number)
);
