-- A document is looked at later than it comes, maybe on another node: what is done then carries the id of the call or
-- message that brought it.
alter table capture_job add column correlation_id text;
