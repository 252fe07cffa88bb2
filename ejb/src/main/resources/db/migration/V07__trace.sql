-- What the read side looks through: an item's events by its block.
create view item_event as
select b.block, e.number, e.event_id, e.type, e.event_time, e.zone_offset, e.record_time, e.action, e.step,
       e.disposition, e.read_point, e.location, e.parent, e.declares_error, e.item_count, e.items, e.outputs,
       e.departed, e.rest, j.capture_id
from block_event b
join event e on e.number = b.event
join capture_job j on j.number = e.job;
comment on view item_event is 'candidates: ask for one block, then look into items, outputs, parent and departed';

grant select on item_event to medseal_app;
