-- Whether an account may enter. The server's realm and the sessions of the console read "enabled" and "version":
-- every change counts the version up, so whoever has entered with an older one is sent back to the log-in.
alter table account add column state text not null default 'ACTIVE' check (state in ('ACTIVE', 'LOCKED', 'CLOSED'));
update account set state = 'LOCKED' where not enabled;
alter table account drop column enabled;
alter table account add column enabled boolean not null generated always as (state = 'ACTIVE') stored;
alter table account add column version integer not null default 1;
alter table account add column search_text text generated always as (lower(name || ' ' || display_name)) stored;
