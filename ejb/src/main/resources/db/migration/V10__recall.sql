-- Recalls: who ordered what to come back, who started it, what it found, what the holders answered.

-- A recall that names single items: the items for good, and since when.
create table item_recall (
    id    integer generated always as identity primary key,
    items bytea not null,
    since timestamptz not null
);

-- As before, with the bit that says that a recall names the very item (the second highest of the state's byte).
create or replace view item as
    select (b.block << 8) | i as number,
           b.block,
           (array['issued', 'encoded', 'active', 'in transit', 'held', 'returned', 'dispensed', 'sampled', 'destroyed',
                  'decommissioned'])[(get_byte(b.state, i) & 63) + 1] as state,
           get_byte(b.state, i) > 127 as holds_others,
           nullif(b.lots[case b.lot_ref when '' then 1 else get_byte(b.lot_ref, i) + 1 end], -1) as lot,
           nullif(b.parents[case b.parent_ref when '' then 1 else get_byte(b.parent_ref, i) + 1 end], -1) as parent,
           nullif(b.locations[case b.location_ref when '' then 1 else get_byte(b.location_ref, i) + 1 end], -1)
               as location,
           b.events[e.entry] as last_event,
           timestamptz '1970-01-01 00:00:00+00' + b.event_times[e.entry] * interval '1 microsecond' as since,
           b.dispositions[e.entry] as disposition,
           get_byte(b.state, i) & 64 = 64 as recalled
    from item_block b
        cross join generate_series(0, 255) i
        cross join lateral (select case b.event_ref when '' then 1 else get_byte(b.event_ref, i) + 1 end as entry) e
    where b.state <> '' and b.events[e.entry] <> -1;

create table recall (
    id           integer generated always as identity primary key,
    version      integer not null,
    request_id   text constraint recall_request_id unique,
    gtin         text not null check (gtin ~ '^[0-9]{14}$'),
    lots         text not null,
    codes        text not null,
    items        bytea not null,
    class        text not null,
    reason       text not null,
    depth        text not null,
    drill        boolean not null,
    state        text not null,
    made_by      text not null,
    made_at      timestamptz not null,
    started_by   text,
    started_at   timestamptz,
    signature    bigint,
    closed_by    text,
    closed_at    timestamptz,
    close_reason text,
    search_text  text generated always as (lower(gtin || ' ' || lots || ' ' || reason)) stored
);
comment on column recall.lots is 'lot numbers with a blank between; empty where single codes are recalled';
comment on column recall.codes is 'codes as they were given, a line each';
comment on column recall.items is 'the single items meant, with all that was inside of them, as packed runs';

-- Who had how many when the recall started: what each was told, and what its answers are held against.
create table recall_holder (
    recall   integer not null references recall,
    gln      text not null check (gln ~ '^[0-9]{13}$'),
    units    bigint not null,
    ours     boolean not null,
    notified boolean not null,
    primary key (recall, gln)
);
create index recall_holder_gln on recall_holder (gln, recall);

-- What holders answered, each answer a row; the last one counts.
create table recall_response (
    id           bigint generated always as identity primary key,
    recall       integer not null references recall,
    gln          text not null check (gln ~ '^[0-9]{13}$'),
    account      text not null,
    answered_at  timestamptz not null,
    acknowledged boolean not null,
    returned     bigint not null,
    quarantined  bigint not null,
    destroyed    bigint not null,
    dispensed    bigint not null,
    done         boolean not null,
    note         text
);
create index recall_response_of on recall_response (recall, gln, id);

grant select, insert on item_recall, recall_holder, recall_response to medseal_app;
grant select, insert, update on recall to medseal_app;
grant select on sequence recall_id_seq to medseal_app;
grant select on item to medseal_app;
