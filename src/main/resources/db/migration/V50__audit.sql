-- Who did what with which record. Lines are only added; each is bound to the one before.
create table audit_lines (
  number bigint not null primary key,
  previous varchar(64) not null,
  hash varchar(64) not null,
  done_at timestamp(6) with time zone not null,
  person varchar(64) not null,
  kind varchar(20) not null,
  case_reference varchar(20),
  what varchar(100) not null
);
create index audit_lines_case on audit_lines (case_reference, number);
insert into chain_heads (name, version, number, hash)
  values ('audit', 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');
