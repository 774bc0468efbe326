alter table police_strands rename column disposals to recorded_outcomes;
