-- When and where people meet, of an invitation that is shared.
alter table shares add column meeting_at timestamp(6) with time zone;
alter table shares add column meeting_place varchar(200);
