-- A block of items as one piece of bytes. What is known of neighbours is mostly the same, so it is written in runs: a row
-- takes about a hundred bytes where one byte for each of the 256 and each property took 1,300.
--
-- Five columns one behind the other: state with its marks (1 byte), lot (4), parent (8), location (4), last event
-- (number 8, microseconds since 1970 8, disposition 2). Of each: how many values less one (1 byte), the values, and,
-- where there is more than one value: how many runs less one (1 byte), and for each run its last item (1 byte) and which
-- value it has (1 byte). Numbers are signed, the highest byte first; -1 is none.

-- Where the columns of a block begin, and which value each has for one item: its first byte, counted from 1.
create function item_value_places(data bytea, i integer) returns integer[]
    language plpgsql immutable parallel safe as $$
declare
    widths constant integer[] := array[1, 4, 8, 4, 18];
    places integer[] := '{}';
    at integer := 0;
    entry integer;
    run integer;
begin
    for c in 1..5 loop
        run := at + 1 + (get_byte(data, at) + 1) * widths[c];
        entry := 0;
        if get_byte(data, at) > 0 then
            for r in 0..get_byte(data, run) loop
                entry := get_byte(data, run + 2 * r + 2);
                exit when get_byte(data, run + 2 * r + 1) >= i;
            end loop;
            run := run + 1 + 2 * (get_byte(data, run) + 1);
        end if;
        places := places || at + 2 + entry * widths[c];
        at := run;
    end loop;
    return places;
end $$;

-- One column in the new form, from what each of the 256 points to (empty: all to the first) and the values.
create function pg_temp.in_runs(refs bytea, list bytea[]) returns bytea
    language plpgsql as $$
declare
    packed bytea := set_byte('\x00', 0, array_length(list, 1) - 1);
    value bytea;
    runs bytea := '';
begin
    foreach value in array list loop
        packed := packed || value;
    end loop;
    if array_length(list, 1) = 1 then
        return packed;
    end if;
    for i in 0..255 loop
        if i = 255 or get_byte(refs, i) <> get_byte(refs, i + 1) then
            runs := runs || set_byte(set_byte('\x0000', 0, i), 1, get_byte(refs, i));
        end if;
    end loop;
    return packed || set_byte('\x00', 0, length(runs) / 2 - 1) || runs;
end $$;

alter table item_block add column data bytea;
update item_block b set data = pg_temp.in_runs(
        (select string_agg(set_byte('\x00', 0, (array_position(s.list, get_byte(b.state, i))) - 1), '' order by i)
         from generate_series(0, length(b.state) - 1) i),
        (select array_agg(set_byte('\x00', 0, value) order by o) from unnest(s.list) with ordinality u(value, o)))
    || pg_temp.in_runs(lot_ref, (select array_agg(int4send(v) order by o) from unnest(lots) with ordinality u(v, o)))
    || pg_temp.in_runs(parent_ref,
                       (select array_agg(int8send(v) order by o) from unnest(parents) with ordinality u(v, o)))
    || pg_temp.in_runs(location_ref,
                       (select array_agg(int4send(v) order by o) from unnest(locations) with ordinality u(v, o)))
    || pg_temp.in_runs(event_ref,
                       (select array_agg(int8send(n) || int8send(t) || int2send(d) order by o)
                        from unnest(events, event_times, dispositions) with ordinality u(n, t, d, o)))
from (select block, coalesce(nullif(array(select distinct get_byte(state, i) from generate_series(0, length(state) - 1) i), '{}'),
                             array[0]) as list
      from item_block) s
where s.block = b.block;

drop view item;
drop function item_chain(bigint);
drop function item_at(item_block, integer);
alter table item_block
    drop column state, drop column lot_ref, drop column parent_ref, drop column location_ref, drop column event_ref,
    drop column lots, drop column parents, drop column locations, drop column events, drop column event_times,
    drop column dispositions,
    -- Nothing is known of any of the 256.
    alter column data set default
        '\x000000ffffffff00ffffffffffffffff00ffffffff00ffffffffffffffff00000000000000000000';
alter table item_block alter column data set not null;
-- A row that knows 256 of everything is longer than a page.
alter table item_block alter column data set storage external;

-- What is known of one item of a block; i is its place there.
create function item_at(data bytea, i integer)
    returns table (state integer, lot integer, parent bigint, location integer, event bigint, event_time bigint,
                   disposition smallint)
    language sql immutable parallel safe as $$
    select get_byte(data, p[1] - 1),
           substr(data, p[2], 4)::integer,
           substr(data, p[3], 8)::bigint,
           substr(data, p[4], 4)::integer,
           substr(data, p[5], 8)::bigint,
           substr(data, p[5] + 8, 8)::bigint,
           substr(data, p[5] + 16, 2)::smallint
    from item_value_places(data, i) p
$$;

-- As before.
create function item_chain(wanted bigint)
    returns table (depth integer, number bigint, state integer, lot integer, parent bigint, location integer,
                   event bigint, event_time bigint, disposition smallint)
    language sql stable as $$
    with recursive chain as (
        select 0 as depth, wanted as number, at.*
        from item_block b cross join lateral item_at(b.data, (wanted & 255)::integer) at
        where b.block = wanted >> 8
        union all
        select c.depth + 1, c.parent, at.*
        from chain c
            join item_block b on b.block = c.parent >> 8
            cross join lateral item_at(b.data, (c.parent & 255)::integer) at
        where c.parent <> -1 and c.depth < 32
    )
    select * from chain
$$;

-- One row an item, for people who ask with SQL: always say which block, lot or number.
create view item as
    select (b.block << 8) | i as number,
           b.block,
           (array['issued', 'encoded', 'active', 'in transit', 'held', 'returned', 'dispensed', 'sampled', 'destroyed',
                  'decommissioned'])[(at.state & 63) + 1] as state,
           at.state > 127 as holds_others,
           nullif(at.lot, -1) as lot,
           nullif(at.parent, -1) as parent,
           nullif(at.location, -1) as location,
           at.event as last_event,
           timestamptz '1970-01-01 00:00:00+00' + at.event_time * interval '1 microsecond' as since,
           at.disposition,
           at.state & 64 = 64 as recalled
    from item_block b
        cross join generate_series(0, 255) i
        cross join lateral item_at(b.data, i) at
    where at.event <> -1;
grant select on item to medseal_app;
