-- The last line of each chain; a line is bound to the one before it.
create table chain_heads (
  name varchar(40) not null primary key,
  version integer not null,
  number bigint not null,
  hash varchar(64) not null
);
insert into chain_heads (name, version, number, hash)
  values ('sharing', 0, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What somebody wants to share, what was said about it, and what became of it.
create table shares (
  id uuid not null primary key,
  version integer not null,
  case_reference varchar(20) not null references case_files (case_reference),
  run varchar(64) not null unique,
  item varchar(40) not null,
  recipient varchar(40) not null,
  recipient_name varchar(200) not null,
  purpose varchar(1000) not null,
  harm varchar(10) not null,
  telling_after_is_safe boolean not null,
  child_asks_silence varchar(1000),
  duty varchar(20) not null,
  duty_name varchar(200),
  asked_by varchar(64) not null,
  asked_on date not null,
  conversations jsonb not null,
  decision varchar(40) not null,
  manager_first boolean not null,
  why varchar(1000) not null,
  override_reason varchar(40),
  reason varchar(2000),
  confirmed_by varchar(64),
  approved_by varchar(64),
  approved_how varchar(20),
  approved_because varchar(2000),
  telling varchar(20),
  tell_by date,
  state varchar(20) not null,
  sent_how varchar(20),
  safe_contact varchar(500),
  ended_on date,
  not_shared_because varchar(1000)
);
create index shares_case on shares (case_reference);

-- What has left, to whom and on which basis. Lines are only added; each is bound to the one before.
create table sharing_ledger (
  number bigint not null primary key,
  previous varchar(64) not null,
  hash varchar(64) not null,
  case_reference varchar(20) not null,
  item varchar(40) not null,
  part varchar(200) not null,
  made_of varchar(100),
  recipient varchar(40) not null,
  recipient_name varchar(200) not null,
  decision varchar(40) not null,
  basis varchar(1000) not null,
  override_reason varchar(40),
  approved_by varchar(64),
  sent_by varchar(64) not null,
  sent_how varchar(40) not null,
  sent_at timestamp(6) with time zone not null,
  document_hash varchar(64),
  copy_id uuid
);
create index sharing_ledger_case on sharing_ledger (case_reference);
