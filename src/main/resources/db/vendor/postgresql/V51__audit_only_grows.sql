-- Nobody changes or removes what was written, not even the application.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'The audit is only added to';
end $$;
create trigger audit_only_grows before update or delete on audit_lines
  for each row execute function audit_only_grows();
create trigger audit_is_not_emptied before truncate on audit_lines
  for each statement execute function audit_only_grows();
