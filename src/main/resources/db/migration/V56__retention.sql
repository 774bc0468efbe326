-- What remains when a record is destroyed: that it was, when, by whom and on which rule. Chained, only ever added to.
create table destruction_certificates (
  number bigint not null primary key,
  previous varchar(64) not null,
  hash varchar(64) not null,
  case_reference varchar(20) not null unique,
  retention_class varchar(20) not null,
  ended_on date,
  review_on date not null,
  rule varchar(500) not null,
  ground varchar(40) not null,
  proposed_by varchar(64) not null,
  proposed_on date not null,
  confirmed_by varchar(64) not null,
  confirmed_on date not null,
  destroyed_at timestamp(6) with time zone not null,
  removed varchar(4000) not null
);
insert into chain_heads (name, version, number, hash)
  values ('destruction', 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The name of a recipient is in the chain as a seal (hash of salt and name): it can be taken out and the chain still holds.
alter table sharing_ledger add column salt varchar(64);
alter table sharing_ledger add column seal varchar(64);
alter table sharing_ledger alter column recipient_name drop not null;
