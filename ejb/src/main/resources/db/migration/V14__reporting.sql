-- Reports to authorities and trading partners: what was due, what was sent, what was answered.

-- A captured document whose events may have to be reported; put by capture's transaction, taken by the one that finds
-- the reports.
create table reportable (
    job   bigint primary key references capture_job,
    since timestamptz not null
);

create table report (
    id              bigint generated always as identity primary key,
    report_id       uuid not null unique,
    kind            text not null check (kind in ('US_DSCSA', 'RU_MDLP')),
    receiver        text not null,
    subject         text not null,
    event           bigint not null references event,
    items           bytea not null,
    item_count      bigint not null,
    state           text not null
        check (state in ('DUE', 'SENT', 'ACCEPTED', 'PARTIAL', 'REJECTED', 'PARKED')),
    created_at      timestamptz not null,
    deadline        timestamptz not null,
    next_try        timestamptz,
    queued_until    timestamptz not null,
    round           integer not null default 0,
    attempts        integer not null default 0,
    cause           text,
    reference       text,
    content_id      bigint,
    content_length  bigint,
    content_hash    bytea,
    sent_at         timestamptz,
    answer_id       bigint,
    acknowledged_at timestamptz,
    check (next_try is null or state in ('DUE', 'SENT'))
);
create index report_waiting on report (next_try) where next_try is not null;
create index report_open on report (deadline) where state in ('DUE', 'SENT', 'PARKED', 'REJECTED');
comment on column report.queued_until is 'until then a message in the queue stands for it';
comment on column report.items is 'what is reported, as packed runs of item numbers: what was shipped, or the units';
comment on column report.reference is 'how the receiver names the document';
comment on column report.answer_id is 'message_content: the acknowledgement as received';

-- The events that a report tells of; an event is reported once a kind, in as many documents as it takes.
create table report_event (
    kind   text not null,
    event  bigint not null references event,
    report bigint not null references report,
    primary key (kind, event, report)
);
create index report_event_report on report_event (report);

-- Each time that something was sent or asked for.
create table report_attempt (
    report     bigint not null references report,
    number     integer not null,
    step       text not null check (step in ('SEND', 'ASK', 'TOLD')),
    started_at timestamptz not null,
    ended_at   timestamptz,
    outcome    text check (outcome in ('TAKEN', 'ACKNOWLEDGED', 'NOT_YET', 'FAILED', 'REFUSED')),
    status     integer,
    cause      text,
    content_id bigint,
    answer_id  bigint,
    primary key (report, number)
);
comment on column report_attempt.status is 'the status of the answer over HTTP, if there was one';

-- What the receiver did not take.
create table report_refusal (
    report   bigint not null references report,
    sequence integer not null,
    item     text,
    code     text not null,
    detail   text not null,
    primary key (report, sequence)
);

grant select, insert, delete on reportable to medseal_app;
grant select, insert, update on report, report_attempt to medseal_app;
grant select, insert on report_event to medseal_app;
grant select, insert, delete on report_refusal to medseal_app;

-- What the desk sorts and looks for by.
create index report_created on report (created_at);
create index report_deadline on report (deadline);
create index report_subject on report (subject);
