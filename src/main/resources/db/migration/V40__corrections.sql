-- What stood before somebody put it right; nothing is ever taken out of these lists.
alter table children add column corrections jsonb;
alter table incidents add column corrections jsonb;
