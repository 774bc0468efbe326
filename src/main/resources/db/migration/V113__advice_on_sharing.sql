-- What a manager asked legal advice or information governance before deciding, and what they answered.
alter table shares add column advice jsonb;
