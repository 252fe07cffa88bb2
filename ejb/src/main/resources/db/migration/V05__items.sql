-- What every item is now. An item is its number: pool in bits 40..62, count in the low 40. 256 neighbours are one row.

-- For each of the 256: its state (one byte, the highest bit says that it holds others), and one byte each pointing into
-- the row's own lists of lots, parents, places and last events. Empty bytes say: all 256 point to the first entry.
-- -1 is none. A last event is its number, its time in microseconds since 1970 and the disposition it left.
create table item_block (
    block        bigint primary key,
    state        bytea not null default '',
    lot_ref      bytea not null default '',
    parent_ref   bytea not null default '',
    location_ref bytea not null default '',
    event_ref    bytea not null default '',
    lots         integer[] not null default '{-1}',
    parents      bigint[] not null default '{-1}',
    locations    integer[] not null default '{-1}',
    events       bigint[] not null default '{-1}',
    event_times  bigint[] not null default '{0}',
    dispositions smallint[] not null default '{0}'
);
-- The bytes stay in the row, uncompressed. The lists are short; should one grow long it may leave the row, for a row
-- that knows 256 of everything is longer than a page.
alter table item_block alter column state set storage plain;
alter table item_block alter column lot_ref set storage plain;
alter table item_block alter column parent_ref set storage plain;
alter table item_block alter column location_ref set storage plain;
alter table item_block alter column event_ref set storage plain;
alter table item_block set (toast_tuple_target = 4080);

-- What a container holds now, as packed runs of item numbers.
create table item_contents (
    parent bigint primary key,
    items  bytea not null
);

-- The blocks that items of a lot lie in.
create table lot_block (
    lot   integer not null,
    block bigint not null,
    primary key (lot, block)
);

-- Items that no pool of ours numbers, in the order of their arrival: pool 0. Numbers from 2^39 on are serials that others
-- made for GTINs of ours.
create sequence foreign_item_count;
create table foreign_item (
    number bigint primary key,
    epc    text collate "C" not null unique
);

-- One row an item, for people who ask with SQL: always say which block, lot or number.
create view item as
    select (b.block << 8) | i as number,
           b.block,
           (array['issued', 'encoded', 'active', 'in transit', 'held', 'returned', 'dispensed', 'sampled', 'destroyed',
                  'decommissioned'])[(get_byte(b.state, i) & 127) + 1] as state,
           get_byte(b.state, i) > 127 as holds_others,
           nullif(b.lots[case b.lot_ref when '' then 1 else get_byte(b.lot_ref, i) + 1 end], -1) as lot,
           nullif(b.parents[case b.parent_ref when '' then 1 else get_byte(b.parent_ref, i) + 1 end], -1) as parent,
           nullif(b.locations[case b.location_ref when '' then 1 else get_byte(b.location_ref, i) + 1 end], -1)
               as location,
           b.events[e.entry] as last_event,
           timestamptz '1970-01-01 00:00:00+00' + b.event_times[e.entry] * interval '1 microsecond' as since,
           b.dispositions[e.entry] as disposition
    from item_block b
        cross join generate_series(0, 255) i
        cross join lateral (select case b.event_ref when '' then 1 else get_byte(b.event_ref, i) + 1 end as entry) e
    where b.state <> '' and b.events[e.entry] <> -1;

do $$ begin
    if not exists (select from pg_roles where rolname = 'medseal_app') then create role medseal_app; end if;
end $$;
grant usage on schema medseal to medseal_app;
grant select, insert, update on item_block to medseal_app;
grant select, insert, update, delete on item_contents to medseal_app;
grant select, insert on lot_block, foreign_item to medseal_app;
grant usage on sequence foreign_item_count to medseal_app;
grant select on item to medseal_app;
