-- Pools of numbers. A number of a GTIN's pool is a serial once the pool's key has permuted it; a number of an SSCC pool
-- is the serial reference. An item number is the pool's id in bits 40..62 and the number in the low 40; id 0 is the
-- dictionary of foreign items, so ids begin at 1.
create table serial_pool (
    id              integer generated always as identity primary key check (id between 1 and 8388607),
    gtin            text collate "C" check (length(gtin) = 14),
    epoch           integer not null default 1,
    alphabet        text,
    length          integer,
    wrapped_key     bytea,
    company_prefix  text collate "C",
    extension_digit integer check (extension_digit between 0 and 9),
    capacity        bigint not null check (capacity between 1 and 1099511627776),
    -- Every number below was given out or passed over.
    next_number     bigint not null default 0 check (next_number between 0 and capacity),
    -- Every number below was compared with the serials of earlier epochs.
    checked_to      bigint not null default 0,
    -- How many rows serial_mark has for this pool: nothing need be looked up while it is 0.
    marks           bigint not null default 0,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    constraint serial_pool_epoch unique (gtin, epoch),
    constraint serial_pool_kind check (
        gtin is not null and alphabet is not null and length is not null and wrapped_key is not null
            and company_prefix is null and extension_digit is null
        or gtin is null and alphabet is null and length is null and wrapped_key is null
            and company_prefix is not null and extension_digit is not null)
) with (fillfactor = 50); -- the counter is updated in place, all the time

create unique index serial_pool_open on serial_pool (gtin) where closed_at is null;
create unique index serial_pool_sscc on serial_pool (extension_digit, company_prefix) where gtin is null;

-- Who got which numbers: the run [first_number, first_number + run_length), less what serial_mark passes over.
create table serial_allocation (
    request_id   text collate "C" primary key,
    pool         integer not null references serial_pool,
    first_number bigint not null,
    run_length   bigint not null check (run_length >= quantity),
    quantity     integer not null check (quantity > 0),
    lot          text collate "C",
    line         text,
    allocated_to text not null,
    allocated_at timestamptz not null,
    constraint serial_allocation_run unique (pool, first_number)
);

create table serial_return (
    request_id   text collate "C" primary key,
    allocation   text collate "C" not null references serial_allocation,
    -- SHA-256 of the serials named, null where the whole rest was returned.
    content      bytea,
    returned     bigint not null,
    returned_by  text not null,
    returned_at  timestamptz not null
);

-- What became of numbers that are not simply issued. A run never reaches past the allocation it lies in.
--   returned: issued, given back, never usable
--   foreign:  never issued, because someone else made the same serial
--   earlier:  never issued, because an earlier epoch has the same serial
create table serial_mark (
    pool         integer not null references serial_pool,
    first_number bigint not null,
    run_length   bigint not null check (run_length > 0),
    mark         text not null check (mark in ('returned', 'foreign', 'earlier')),
    marked_at    timestamptz not null,
    return_id    text collate "C" references serial_return,
    primary key (pool, first_number)
);

-- Serials of our GTINs that others made.
create table foreign_serial (
    gtin          text collate "C" not null,
    serial        text collate "C" not null,
    registered_at timestamptz not null,
    primary key (gtin, serial)
);

-- The ledger of every number up to the counter, by runs: for people who ask with SQL.
create view serial_ledger as
    select p.gtin, p.company_prefix, p.extension_digit, p.epoch, a.pool, a.first_number, a.run_length,
           'issued' as what, a.request_id, a.allocated_at as since
    from serial_allocation a join serial_pool p on p.id = a.pool
    union all
    select p.gtin, p.company_prefix, p.extension_digit, p.epoch, m.pool, m.first_number, m.run_length,
           m.mark, m.return_id, m.marked_at
    from serial_mark m join serial_pool p on p.id = m.pool;

do $$ begin
    if not exists (select from pg_roles where rolname = 'medseal_app') then create role medseal_app; end if;
end $$;
grant usage on schema medseal to medseal_app;
grant select, insert on serial_pool, serial_allocation, serial_return, serial_mark, foreign_serial to medseal_app;
grant update (next_number, checked_to, marks, closed_at) on serial_pool to medseal_app;
grant select on serial_ledger to medseal_app;
