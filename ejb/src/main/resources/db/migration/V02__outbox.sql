-- Messages that came in and messages to be sent. What leaves or enters the system is a row here before anything
-- else happens to it, so nothing depends on a broker's memory.

-- The bytes of messages, compressed (raw deflate), cut into parts so that neither side ever holds a whole one.
create sequence message_content_id;
create table message_content (
    content_id bigint not null,
    part       integer not null,
    bytes      bytea not null,
    primary key (content_id, part)
);
alter table message_content alter column bytes set storage external;

create table inbox (
    id             bigint generated always as identity primary key,
    queue          text not null,
    message_type   text,
    message_id     text,
    correlation_id text,
    reply_to       text,
    sender         text,
    properties     jsonb not null,
    business_key   text,
    content_id     bigint not null,
    content_length bigint not null,
    content_hash   bytea not null,
    corrected_id   bigint,
    state          text not null check (state in ('RECEIVED', 'DONE', 'PARKED', 'REFUSED', 'GIVEN_UP')),
    received_at    timestamptz not null,
    settled_at     timestamptz,
    attempts       integer not null default 0,
    next_try       timestamptz not null,
    cause          text,
    answer_id      bigint
);
create index inbox_waiting on inbox (next_try) where state = 'RECEIVED';
create index inbox_parked on inbox (id) where state = 'PARKED';
create index inbox_message on inbox (message_id);
create index inbox_business_key on inbox (business_key) where business_key is not null;

create table outbox (
    id             bigint generated always as identity primary key,
    queue          text not null,
    message_type   text not null,
    correlation_id text,
    business_key   text,
    properties     jsonb not null,
    content_id     bigint,
    content_ref    text,
    in_answer_to   bigint references inbox,
    state          text not null check (state in ('READY', 'SENT', 'PARKED', 'GIVEN_UP')),
    created_at     timestamptz not null,
    sent_at        timestamptz,
    round          integer not null default 0,
    attempts       integer not null default 0,
    next_try       timestamptz not null,
    cause          text,
    check ((content_id is null) <> (content_ref is null))
);
create index outbox_ready on outbox (next_try) where state = 'READY';
create index outbox_parked on outbox (id) where state = 'PARKED';
create index outbox_correlation on outbox (correlation_id) where correlation_id is not null;
create index outbox_business_key on outbox (business_key) where business_key is not null;

grant usage on sequence message_content_id to medseal_app;
grant select, insert on message_content to medseal_app;
grant select, insert, update on inbox, outbox to medseal_app;
