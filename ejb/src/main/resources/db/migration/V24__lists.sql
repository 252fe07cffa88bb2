-- What the lists of the console are sorted and narrowed by, where a table grows without end.
create index serial_allocation_time on serial_allocation (allocated_at, request_id);
create index serial_allocation_lot on serial_allocation (lot, allocated_at) where lot is not null;
create index serial_return_time on serial_return (returned_at, request_id);
create index serial_return_allocation on serial_return (allocation);
create index lot_product on lot (gtin, id);
