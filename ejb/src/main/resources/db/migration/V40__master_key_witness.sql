-- Something that the master key has wrapped, from the first start on: a server with another master key does not open it,
-- and so does not start, even before there is a pool.
create table master_key_witness (
    one     boolean primary key default true check (one),
    wrapped bytea not null
);
grant select, insert on master_key_witness to medseal_app;
