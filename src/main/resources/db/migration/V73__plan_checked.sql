alter table safety_plans add column check_asked_on date;

alter table safety_plan_versions add column checked_on date;

alter table safety_plan_versions add column checked_by varchar(100);

alter table safety_plan_versions add column check_outcome varchar(20);

alter table safety_plan_versions add column check_reason varchar(1000);
