-- One day a person, written over by the next: no hour, no place, no earlier day.
create table last_sign_ins (
  person varchar(255) primary key,
  on_day date not null
);
