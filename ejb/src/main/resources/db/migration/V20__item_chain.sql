-- What is known of one item of a block; i is its place there.
create function item_at(b item_block, i integer)
    returns table (state integer, lot integer, parent bigint, location integer, event bigint, event_time bigint,
                   disposition smallint)
    language sql stable as $$
    select case b.state when '' then 0 else get_byte(b.state, i) end,
           b.lots[case b.lot_ref when '' then 1 else get_byte(b.lot_ref, i) + 1 end],
           b.parents[case b.parent_ref when '' then 1 else get_byte(b.parent_ref, i) + 1 end],
           b.locations[case b.location_ref when '' then 1 else get_byte(b.location_ref, i) + 1 end],
           b.events[e.entry], b.event_times[e.entry], b.dispositions[e.entry]
    from (select case b.event_ref when '' then 1 else get_byte(b.event_ref, i) + 1 end) e(entry)
$$;

-- An item, what it is packed in, what that is packed in, and so on to the outermost: one look into the database where
-- each level would be one. Nothing where nothing is known of the item. More than 32 levels are a mistake in the data.
create function item_chain(wanted bigint)
    returns table (depth integer, number bigint, state integer, lot integer, parent bigint, location integer,
                   event bigint, event_time bigint, disposition smallint)
    language sql stable as $$
    with recursive chain as (
        select 0 as depth, wanted as number, at.*
        from item_block b cross join lateral item_at(b, (wanted & 255)::integer) at
        where b.block = wanted >> 8
        union all
        select c.depth + 1, c.parent, at.*
        from chain c
            join item_block b on b.block = c.parent >> 8
            cross join lateral item_at(b, (c.parent & 255)::integer) at
        where c.parent <> -1 and c.depth < 32
    )
    select * from chain
$$;
