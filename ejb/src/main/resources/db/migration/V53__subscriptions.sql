-- Standing queries: who wants to be told of which events, what each firing found, and every attempt to tell it.
create table subscription (
    number          bigint generated always as identity primary key,
    owner           text not null,
    subscription_id text not null,
    query_name      text not null,
    query           json not null,
    account         text not null,
    dest            text not null,
    form            text not null check (form in ('JSON', 'XML')),
    wrapped_token   bytea,
    report_if_empty boolean not null,
    schedule        json,
    created_at      timestamptz not null,
    initial_record_time timestamptz not null,
    next_fire       timestamptz not null,
    fired_at        timestamptz,
    notified_at     timestamptz,
    batch           integer not null,
    seen            bigint,
    started         boolean not null default false,
    until           bigint,
    place           text,
    ended_at        timestamptz
);
create unique index subscription_key on subscription (owner, subscription_id) where ended_at is null;
create index subscription_due on subscription (next_fire) where ended_at is null;
comment on column subscription.schedule is 'null: told as soon as there is something';
comment on column subscription.seen is 'what transactions below this number captured has been told';
comment on column subscription.until is 'a firing is under way up to this transaction; it goes on at place';

-- Which events a transaction has captured. Noted while there is a subscription, so that none is told twice or passed over
-- however transactions overtake each other.
create table event_note (
    transaction bigint not null,
    job         bigint not null,
    first       bigint not null,
    last        bigint not null,
    noted_at    timestamptz not null,
    primary key (transaction, job)
);
create index event_note_job on event_note (job);

create table subscription_firing (
    number       bigint generated always as identity primary key,
    subscription bigint not null references subscription,
    fired_at     timestamptz not null,
    events       integer not null,
    cause        text
);
create index subscription_firing_of on subscription_firing (subscription, number);

-- What is to be sent: made once, then sent until it is taken.
create table subscription_delivery (
    number       bigint generated always as identity primary key,
    subscription bigint not null references subscription,
    firing       bigint not null references subscription_firing,
    path         text collate "C",
    content_id   bigint not null,
    content_type text not null,
    length       bigint not null,
    events       integer not null,
    state        text not null check (state in ('DUE', 'DONE', 'SPLIT', 'FAILED', 'DROPPED')),
    attempts     integer not null default 0,
    next_try     timestamptz not null
);
comment on column subscription_delivery.path is 'order of the parts of one that was too large; null: the number, padded';
create index subscription_delivery_due on subscription_delivery (next_try) where state = 'DUE';
create index subscription_delivery_of on subscription_delivery (subscription, number);

create table subscription_attempt (
    delivery   bigint not null references subscription_delivery,
    number     integer not null,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    status     integer,
    cause      text,
    primary key (delivery, number)
);

grant select, insert, update on subscription, subscription_delivery to medseal_app;
grant select, insert, update, delete on subscription_firing, event_note to medseal_app;
grant select, insert on subscription_attempt to medseal_app;
