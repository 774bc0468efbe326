-- Reports that the police, a panel or the Crown Prosecution Service asked for, and what became of each.
alter table police_strands add column sent_reports jsonb;
