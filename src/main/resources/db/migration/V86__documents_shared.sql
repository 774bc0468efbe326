-- Which document from elsewhere is shared, and the redacted version that goes in its stead.
alter table shares add column document integer;
alter table shares add column redacted_version integer;
