-- Events that were declared in error count no longer. The event stays as it was reported; that it is wrong stands beside it.
create table event_error (
    event       bigint primary key,
    declaration bigint not null
);
-- A declaration may come before the event that it is about.
create table error_awaiting_event (
    key         uuid primary key,
    declaration bigint not null
);
-- Which event corrects which; either may still be to come.
create table event_correction (
    corrective_key uuid not null,
    wrong_id       text not null,
    corrective_id  text not null,
    primary key (corrective_key, wrong_id)
);
comment on column error_awaiting_event.key is 'EventKey of the event that is wrong';
comment on column event_correction.corrective_key is 'EventKey of the event that corrects';
grant select, insert on event_error, error_awaiting_event, event_correction to medseal_app;

create or replace view item_event as
select b.block, e.number, e.event_id, e.type, e.event_time, e.zone_offset, e.record_time, e.action, e.step,
       e.disposition, e.read_point, e.location, e.parent, e.declares_error, e.item_count, e.items, e.outputs,
       e.departed, e.rest, j.capture_id, e.terms, x.declaration
from block_event b
join event e on e.number = b.event
join capture_job j on j.number = e.job
left join event_error x on x.event = e.number;
