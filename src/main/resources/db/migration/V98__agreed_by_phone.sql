-- When somebody else agreed that something is shared, and what a manager makes of an agreement by phone afterwards.
alter table shares add column approved_at timestamp(6) with time zone;
alter table shares add column agreed_afterwards jsonb;
