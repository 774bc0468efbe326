-- A document that came into the wrong record is taken out: its content and its names go, that it was there stays.
alter table case_documents add column version integer default 0 not null;
alter table case_documents alter column title drop not null;
alter table case_documents alter column file_name drop not null;
alter table case_documents add column taken_out_by varchar(255);
alter table case_documents add column taken_out_at timestamp(6) with time zone;
alter table case_documents add column taken_out_because varchar(1000);
