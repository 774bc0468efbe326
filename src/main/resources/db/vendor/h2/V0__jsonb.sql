-- PostgreSQL has jsonb; in H2 it is another word for json, so that all other migrations suit both.
create domain if not exists jsonb as json;
