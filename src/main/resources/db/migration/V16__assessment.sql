create table assessor_certificates (
  id uuid primary key,
  version integer not null,
  holder varchar(100) not null,
  model varchar(40) not null,
  valid_until date not null,
  unique (holder, model)
);

create table child_and_family_assessments (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  route varchar(40) not null,
  opened_on date not null,
  due_on date not null,
  completed_on date,
  completed_by varchar(100),
  decision varchar(40),
  specialist varchar(40),
  conclusion varchar(40),
  findings jsonb
);
create index child_and_family_assessments_case on child_and_family_assessments (case_reference);

create table specialist_assessments (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  route varchar(40) not null,
  opened_on date not null,
  proposed_model varchar(40),
  proposed_why varchar(1000),
  model varchar(40),
  model_name varchar(100),
  model_reason varchar(1000),
  learning_needs boolean not null,
  lead_assessor varchar(100),
  second_assessor varchar(100),
  commissioned_provider varchar(200),
  allocated_on date,
  due_on date,
  mode varchar(40),
  deferrals jsonb not null,
  agreements jsonb not null,
  refusals jsonb not null,
  sessions jsonb not null,
  reports jsonb not null,
  interim boolean not null,
  own_harm varchar(20),
  recommended_supervision varchar(40),
  written_on date,
  sign_offs jsonb not null,
  signed_off varchar(20),
  signed_off_by varchar(100),
  signed_off_on date,
  sharing jsonb,
  outcome varchar(40),
  concluded_on date
);
create index specialist_assessments_case on specialist_assessments (case_reference);
