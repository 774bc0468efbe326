alter table move_ons add column run varchar(64);

create index move_ons_run on move_ons (run);
