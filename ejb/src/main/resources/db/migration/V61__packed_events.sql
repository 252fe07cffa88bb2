-- What has no column of its own of an event, packed: see EventText.
drop view item_event;
alter table event alter column rest type bytea using '\x00'::bytea || convert_to(rest::text, 'UTF8');
comment on column event.rest is 'the event as JSON-LD, naming only the first of its things, packed: EventText';
create view item_event as
select b.block, e.number, e.event_id, e.type, e.event_time, e.zone_offset, e.record_time, e.action, e.step,
       e.disposition, e.read_point, e.location, e.parent, e.declares_error, e.item_count, e.items, e.outputs,
       e.departed, e.rest, j.capture_id, e.terms
from block_event b
join event e on e.number = b.event
join capture_job j on j.number = e.job;
comment on view item_event is 'candidates: ask for one block, then look into items, outputs, parent and departed';
grant select on item_event to medseal_app;
