-- How far long work has come; written once a second while it lasts, worth nothing after a crash.
create unlogged table work_under_way (
    id      uuid primary key,
    kind    text        not null,
    subject text        not null,
    step    text        not null,
    done    bigint      not null,
    total   bigint      not null,
    began   timestamptz not null,
    told    timestamptz not null
);
comment on column work_under_way.subject is 'Of a capture its id, of numbers or labels the request, of an export the list';
comment on column work_under_way.total is '0 where nobody knows how much there is to do';
grant select, insert, update, delete on work_under_way to medseal_app;
