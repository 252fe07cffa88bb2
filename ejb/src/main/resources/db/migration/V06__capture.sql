-- Documents handed in for capture, and the events that came in with them.

-- One document and what became of it. Its bytes are in message_content, as received.
create table capture_job (
    number         bigint generated always as identity primary key,
    capture_id     uuid not null unique,
    sender         text not null,
    document_key   text,
    content_type   text,
    behaviour      text not null check (behaviour in ('ROLLBACK', 'PROCEED')),
    parkable       boolean not null,
    why            text,
    content_id     bigint not null,
    content_length bigint not null,
    content_hash   bytea not null,
    state          text not null check (state in ('RECEIVED', 'PARKED', 'ACCEPTED', 'REJECTED')),
    created_at     timestamptz not null,
    finished_at    timestamptz,
    next_try       timestamptz not null,
    give_up_at     timestamptz not null,
    attempts       integer not null default 0,
    cause          text,
    events         integer not null default 0,
    items          bigint not null default 0,
    error_count    bigint not null default 0
);
-- The same document again is the same job.
create unique index capture_job_content on capture_job (sender, content_hash, behaviour) where document_key is null;
create unique index capture_job_key on capture_job (sender, document_key) where document_key is not null;
create index capture_job_waiting on capture_job (next_try) where state in ('RECEIVED', 'PARKED');

-- Who gets the answer in a queue; somebody who asks again gets it again.
create table capture_asker (
    id             bigint generated always as identity primary key,
    job            bigint not null references capture_job,
    queue          text not null,
    correlation_id text,
    incoming_id    bigint
);
create index capture_asker_job on capture_asker (job);

-- What stands against a document, what it waits for, what is worth a look.
create table capture_finding (
    job      bigint not null references capture_job,
    sequence integer not null,
    kind     text not null check (kind in ('ERROR', 'WAITING', 'NOTE', 'DUPLICATE')),
    position integer,
    event_id text,
    epc      text,
    code     text not null,
    detail   text not null,
    line     bigint,
    col      bigint,
    pointer  text,
    primary key (job, sequence)
);

-- A parked document waits for something to happen to items of these blocks.
create table capture_wait (
    block bigint not null,
    job   bigint not null references capture_job,
    primary key (block, job)
);
create index capture_wait_job on capture_wait (job);

-- Events, appended in the order in which they were recorded. The things an event names are packed runs of numbers; what
-- has no column of its own is in rest, an EPCIS event that names only the first of the things.
create sequence event_number;
create table event (
    number      bigint primary key,
    event_id    text not null,
    type        text not null,
    event_time  timestamptz not null,
    zone_offset text not null,
    record_time timestamptz not null,
    action      text,
    step        text,
    disposition text,
    read_point  integer,
    location    integer,
    parent      bigint,
    declares_error boolean not null,
    job         bigint not null references capture_job,
    position    integer not null,
    item_count  integer not null,
    items       bytea,
    outputs     bytea,
    departed    bytea,
    rest        json not null
);
create index event_job on event (job);
comment on column event.items is 'the things the event names: epcList, childEPCs or inputEPCList';
comment on column event.departed is 'what left a container by it without being named as its child';

-- The id of an event, as the first half of its SHA-256: the same event again is known by it.
create table event_key (
    key   uuid primary key,
    event bigint not null
);

-- From an item to its events: candidates by block, then a look into the runs of each.
create table block_event (
    block bigint not null,
    event bigint not null,
    primary key (block, event)
);

-- What a person or the ERP ordered under which key.
create table operation (
    account    text not null,
    request_id text not null,
    operation  text not null,
    request    json not null,
    event      json not null,
    ordered_at timestamptz not null,
    primary key (account, request_id)
);

grant select, insert, update on capture_job to medseal_app;
grant select, insert on capture_asker, event, event_key, block_event, operation to medseal_app;
grant select, insert, delete on capture_finding, capture_wait to medseal_app;
grant usage on sequence event_number to medseal_app;
