-- Documents that came from elsewhere, as they came.
create table case_documents (
  id uuid not null primary key,
  case_reference varchar(20) not null references case_files (case_reference),
  kind varchar(20) not null,
  title varchar(200) not null,
  file_name varchar(200) not null,
  file_kind varchar(10) not null,
  size_in_bytes bigint not null,
  sha256 varchar(64) not null,
  added_by varchar(255) not null,
  added_at timestamp(6) with time zone not null
);
create index case_documents_case on case_documents (case_reference);

-- Their content, in parts that fit into memory.
create table case_document_parts (
  document_id uuid not null references case_documents (id),
  number integer not null,
  content bytea not null,
  primary key (document_id, number)
);
