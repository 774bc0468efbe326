-- when a plan must change today, and when it was changed for that reason last
alter table safety_plans add column change_asked_on date;
alter table safety_plans add column changed_on date;

-- each run of a discussion has its own record, so that two of them never write the same one
alter table strategy_discussions add column run varchar(64);
create unique index strategy_discussions_run on strategy_discussions (run);

-- an enquiry is agreed before it is started
alter table enquiries alter column started_on drop not null;
alter table enquiries alter column made_by drop not null;
alter table enquiries alter column initiating_discussion_on drop not null;
alter table enquiries alter column last_discussion_on drop not null;
alter table enquiries alter column conference_due_on drop not null;
alter table enquiries alter column conference_due_from_last_on drop not null;
