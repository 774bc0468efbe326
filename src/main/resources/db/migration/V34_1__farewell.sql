alter table move_ons add column farewell jsonb;
