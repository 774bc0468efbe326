-- Two people take a document out: one asks, another agrees.
alter table case_documents add column removal_asked_by varchar(255);
alter table case_documents add column removal_asked_at timestamp(6) with time zone;
