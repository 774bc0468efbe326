-- Copies as they were sent; they never change.
create table copies (
  id uuid not null primary key,
  case_reference varchar(20) not null references case_files (case_reference),
  item varchar(40) not null,
  audience varchar(20) not null,
  made_of varchar(100),
  made_at timestamp(6) with time zone not null,
  expires_on date,
  content bytea not null
);
create index copies_case on copies (case_reference);

-- Whether a copy reached the person it was for.
alter table shares add column arrival varchar(20);
alter table shares add column handed_over_on date;
alter table shares add column hand_over_note varchar(1000);
