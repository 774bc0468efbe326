create table enquiries (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  state varchar(30) not null,
  started_on date not null,
  made_by varchar(30) not null,
  initiating_discussion_on date not null,
  last_discussion_on date not null,
  conference_due_on date not null,
  conference_due_from_last_on date not null,
  seeing_the_child jsonb,
  telling_the_parents jsonb,
  outcome varchar(40),
  analysis varchar(4000),
  plan_lead varchar(255),
  concluded_on date,
  concluded_by varchar(64),
  conference_requested_on date,
  request jsonb,
  conference_held_on date,
  conference_outcome varchar(20),
  category varchar(20),
  conference_delay_reason varchar(4000),
  conference jsonb
);
create index enquiries_case on enquiries (case_reference);

create table child_protection_plans (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  category varchar(20) not null,
  made_on date not null,
  ended_on date,
  core_group_due_on date not null,
  review_due_on date not null,
  core_groups jsonb not null,
  reviews jsonb not null
);
create index child_protection_plans_case on child_protection_plans (case_reference);
