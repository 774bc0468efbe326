-- Whether a document names another child: the original is then closed to all but a few.
alter table case_documents add column names_another_child boolean default false not null;
