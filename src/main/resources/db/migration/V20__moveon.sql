create table move_ons (
  id uuid not null primary key,
  version integer not null,
  case_reference varchar(20) not null,
  meeting jsonb,
  met_by varchar(64),
  met_on date,
  handover varchar(20),
  handed_to varchar(200),
  handover_agreed_on date,
  plan_ended_reason varchar(1500),
  decision varchar(20),
  closure_reason varchar(40),
  police_strand varchar(20),
  police_monitored_by varchar(200),
  rationale varchar(4000),
  decided_by varchar(64),
  decided_at timestamp(6) with time zone,
  letters jsonb,
  three_month_check jsonb,
  opened_at timestamp(6) with time zone not null
);

create index move_ons_case on move_ons (case_reference);
