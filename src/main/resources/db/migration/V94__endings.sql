-- A case that is opened again keeps how and when it had ended before.
create table case_endings (
  id uuid primary key,
  version integer not null,
  case_reference varchar(20) not null,
  reason varchar(40) not null,
  ended_at timestamp(6) with time zone not null,
  opened_again_at timestamp(6) with time zone
);
create index case_endings_case on case_endings (case_reference);
create index case_endings_ended on case_endings (ended_at);

insert into case_endings (id, version, case_reference, reason, ended_at)
select id, 0, case_reference, closure_reason, closed_at from case_files
where closed_at is not null and closure_reason is not null;

-- Earlier endings that a move-on decided; what counts now is the row above, decided on the same day.
insert into case_endings (id, version, case_reference, reason, ended_at)
select m.id, 0, m.case_reference, m.closure_reason, m.decided_at
from move_ons m join case_files f on f.case_reference = m.case_reference
where m.decision = 'CLOSE' and m.closure_reason is not null
  and (f.closed_at is null or cast(m.decided_at as date) < cast(f.closed_at as date));
