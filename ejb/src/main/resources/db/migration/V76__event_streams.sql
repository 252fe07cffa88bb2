-- A standing query may be told over a connection that its subscriber holds open, instead of at an address.
alter table subscription alter column dest drop not null;
alter table subscription add column connection uuid;
alter table subscription add column held_until timestamptz;
alter table subscription add constraint subscription_told_one_way check ((dest is null) <> (connection is null));
create unique index subscription_connection on subscription (connection);
comment on column subscription.connection is 'told over this connection and no longer than it is open';
comment on column subscription.held_until is 'the node that has the connection says so again before; afterwards it is gone';
