-- Open lots, the last opened first: few among however many.
create index lot_open on lot (id) where status = 'OPEN';
