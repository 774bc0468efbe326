-- Whose discussion agreed an action, and the one person who has it by name.
alter table undertakings add column meeting_for varchar(20);
update undertakings set meeting_for = (
  select discussion.meeting_for from strategy_discussions discussion
  where discussion.case_reference = undertakings.case_reference
    and discussion.discussion_number = undertakings.discussion_number);
alter table undertakings alter column meeting_for set not null;
create index undertakings_meeting_for on undertakings (meeting_for);
alter table undertakings add column about varchar(30) default 'CHILD_OF_CASE' not null;
alter table undertakings add column person varchar(100);
