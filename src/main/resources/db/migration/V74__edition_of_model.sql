alter table specialist_assessments add column model_edition varchar(50);
