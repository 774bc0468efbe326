alter table strategy_discussions add column safety_plan_version varchar(20);

alter table hsb_plans add column safety_plan_version varchar(20);

alter table agreed_works add column day_and_time varchar(120);

alter table agreed_works add column transport varchar(255);
