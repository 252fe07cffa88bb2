-- Questions that are asked again under a name: of the house together (owner empty), of a partner or a line each its own.
create table named_query (
    owner      text not null,
    name       text not null,
    query      json not null,
    created_by text not null,
    created_at timestamptz not null,
    primary key (owner, name)
);
grant select, insert, delete on named_query to medseal_app;
