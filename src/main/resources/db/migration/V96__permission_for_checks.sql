-- Whether the parents are asked before checks with other agencies, and if not, why: a manager's decision.
alter table strategy_discussions add column checks_permission jsonb;
alter table harmed_child_discussions add column checks_permission jsonb;
