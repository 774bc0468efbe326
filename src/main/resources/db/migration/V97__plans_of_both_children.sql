-- The versions of the other children's safety plans when a step between them was agreed.
alter table reunification_steps add column other_plans_before jsonb;
