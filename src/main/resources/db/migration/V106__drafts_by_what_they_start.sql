-- A form that starts something goes by what it starts; until now there was one draft for all of them.
update drafts set task_id = 'start-pathway' where task_id = 'start';
