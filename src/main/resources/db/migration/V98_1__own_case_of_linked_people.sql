-- Whose case a child is linked to is asked for at the head of each form of a manager.
create index linked_people_own_case on linked_people (own_case);
