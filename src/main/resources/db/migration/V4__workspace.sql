create table drafts (
  id uuid primary key,
  task_id varchar(64) not null,
  user_id varchar(255) not null,
  answers varchar(1048576) not null,
  saved_at timestamp(6) with time zone not null,
  constraint drafts_of_task_and_user unique (task_id, user_id)
);
