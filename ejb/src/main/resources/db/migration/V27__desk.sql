-- What the message desk and the audit viewer are sorted and narrowed by: these tables grow without end.
create index inbox_time on inbox (received_at);
create index inbox_queue on inbox (queue, id);
create index inbox_refused on inbox (id) where state = 'REFUSED';
create index outbox_time on outbox (created_at);
create index outbox_queue on outbox (queue, id);
create index capture_job_parked on capture_job (number) where state = 'PARKED';
create index capture_job_time on capture_job (created_at);
create index audit_record_time on audit_record (recorded_at);
create index audit_record_who on audit_record (who, number);
create index audit_record_action on audit_record (action, number);
