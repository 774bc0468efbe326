create table failed_sign_ins (
  name_hash varchar(64) primary key,
  failures integer not null,
  last_at timestamp(6) with time zone not null
);
