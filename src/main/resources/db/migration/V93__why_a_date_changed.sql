-- A date says why it was paused or given more time in a word that was chosen; what somebody wrote stays in the record.
alter table deadline_facts add column because varchar(40);
