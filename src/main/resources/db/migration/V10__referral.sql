create table referrals (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null references case_files (case_reference),
  turn integer not null,
  recorded_by varchar(100) not null,
  recorded_at timestamp(6) with time zone not null,
  harmed jsonb not null,
  anything_else varchar(4000),
  outcome varchar(40),
  route varchar(40),
  rationale varchar(4000),
  family_agrees boolean,
  police_called_at timestamp(6) with time zone,
  safety_plan_held_by varchar(200),
  decided_by varchar(100),
  decided_at timestamp(6) with time zone,
  linked_case varchar(20),
  handover jsonb,
  transfer jsonb,
  answer jsonb,
  unique (case_reference, turn)
);
create index referrals_linked_case on referrals (linked_case);
