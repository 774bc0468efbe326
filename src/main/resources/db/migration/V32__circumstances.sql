create table care_periods (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  footing varchar(30) not null,
  since date not null,
  review_due_on date not null,
  ended_on date,
  reviews jsonb not null
);
create index care_periods_case on care_periods (case_reference);

create table placements (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  number integer not null,
  kind varchar(30) not null,
  carers varchar(200) not null,
  address varchar(500) not null,
  other_children jsonb not null,
  why varchar(2000) not null,
  proposed_by varchar(64) not null,
  proposed_on date not null,
  match_outcome varchar(20),
  kept_safe varchar(4000),
  match_reason varchar(4000),
  decided_by varchar(64),
  decided_on date,
  given jsonb,
  informed_at timestamp(6) with time zone,
  placed_at timestamp(6) with time zone,
  late_because varchar(1000)
);
create index placements_case on placements (case_reference);

create table transfers (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  authority varchar(200) not null,
  moves_on date not null,
  notified_on date not null,
  contact varchar(300) not null,
  new_address varchar(500),
  handover jsonb,
  answers jsonb not null,
  chased jsonb not null,
  ended_on date
);
create index transfers_case on transfers (case_reference);
