-- How a case ended is counted: a death by itself, an ending with the safety plan where nobody chose a reason.
alter table case_files add column closure_reason varchar(40);

update case_files set closure_reason = 'DIED' where status = 'DIED';
update case_files set closure_reason = coalesce(
  (select m.closure_reason from move_ons m
    where m.case_reference = case_files.case_reference and m.decision = 'CLOSE'
    order by m.decided_at desc fetch first 1 rows only),
  'EARLY_HELP')
where status = 'CLOSED';

create index case_files_closed on case_files (closed_at);
