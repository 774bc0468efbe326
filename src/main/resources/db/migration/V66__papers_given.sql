-- What becomes of each document from elsewhere when a copy of the record is given.
alter table record_copies add column papers jsonb;

-- The copy and the documents that were given with it, as one archive, in parts that fit into memory.
create table record_copy_parts (
  copy_id uuid not null references record_copies (id),
  number integer not null,
  content bytea not null,
  primary key (copy_id, number)
);
