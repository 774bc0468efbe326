-- The day for looking at a hold is agreed for the case, whoever set the hold: the police strand keeps no second one.
alter table police_strands drop column hold_review_on;
