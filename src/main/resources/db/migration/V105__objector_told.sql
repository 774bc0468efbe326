-- Whether whoever objected was told that it is shared all the same, where waiting could lead to harm.
alter table shares add column objector_told jsonb;
