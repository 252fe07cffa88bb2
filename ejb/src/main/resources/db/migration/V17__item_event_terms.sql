-- Who may see an event is told by its words.
create or replace view item_event as
select b.block, e.number, e.event_id, e.type, e.event_time, e.zone_offset, e.record_time, e.action, e.step,
       e.disposition, e.read_point, e.location, e.parent, e.declares_error, e.item_count, e.items, e.outputs,
       e.departed, e.rest, j.capture_id, e.terms
from block_event b
join event e on e.number = b.event
join capture_job j on j.number = e.job;
