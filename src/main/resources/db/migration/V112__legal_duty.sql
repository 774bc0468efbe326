-- The duty in law that was named, by its name in the settings; what it asks for here stands beside it in words.
alter table shares add column legal_duty varchar(60);
