create table safety_plans (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  number integer not null,
  status varchar(20) not null,
  opened_on date not null,
  started_on date,
  review_on date,
  last_reviewed_on date,
  conditions_checked_on date,
  ended_on date,
  plan_holder varchar(200),
  constraint safety_plans_number unique (case_reference, number)
);

create table safety_plan_versions (
  id uuid primary key,
  version integer not null,
  safety_plan_id uuid not null references safety_plans (id),
  case_reference varchar(20) not null,
  number integer not null,
  status varchar(20) not null,
  interim boolean not null,
  starts_on date not null,
  review_on date not null,
  supervision_level varchar(30) not null,
  level_reason varchar(2000),
  plan_holder varchar(200) not null,
  author varchar(100) not null,
  what_changed varchar(2000) not null,
  content jsonb not null,
  constraint safety_plan_versions_number unique (safety_plan_id, number)
);
create index safety_plan_versions_case on safety_plan_versions (case_reference);

create table safety_plan_reviews (
  id uuid primary key,
  version integer not null,
  safety_plan_id uuid not null references safety_plans (id),
  case_reference varchar(20) not null,
  number integer not null,
  due_by date not null,
  held_on date not null,
  held_by varchar(100) not null,
  decision varchar(20) not null,
  incidents_since_last integer not null,
  breaches_since_last integer not null,
  level_before varchar(30) not null,
  level_after varchar(30) not null,
  end_reason varchar(30),
  end_holder varchar(200),
  findings jsonb not null,
  manager_decides boolean not null,
  manager_decision varchar(20),
  decided_by varchar(100),
  decided_at timestamp(6) with time zone,
  decided_because varchar(2000),
  constraint safety_plan_reviews_number unique (safety_plan_id, number)
);
create index safety_plan_reviews_case on safety_plan_reviews (case_reference);
