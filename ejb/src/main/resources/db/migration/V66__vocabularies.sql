-- Master data as documents state it: what each sender said of an element of a vocabulary, and as of when. Of one sender
-- and one element one statement is current: that of the youngest document. The others stay as history.
create table vocabulary_statement (
    number      bigint generated always as identity primary key,
    type        text not null,
    key         text not null,
    name        text not null,
    gln         text,
    sender      text not null,
    house       boolean not null,
    stated_at   timestamptz not null,
    recorded_at timestamptz not null,
    document    uuid,
    attributes  text[] not null,
    texts       text[] not null,
    children    text[] not null,
    content     json not null,
    current     boolean not null
);
create unique index vocabulary_current on vocabulary_statement (key, type, sender) where current;
create index vocabulary_history on vocabulary_statement (key, type, stated_at);
create index vocabulary_attributes on vocabulary_statement using gin (attributes) where current;
comment on column vocabulary_statement.key is 'the same for every spelling of the name';
comment on column vocabulary_statement.house is 'said by one of ours: goes before what partners say';
comment on column vocabulary_statement.attributes is 'names of attributes, each with its text at the same place of texts';
comment on column vocabulary_statement.children is 'keys of what lies directly below';

grant select, insert, update on vocabulary_statement to medseal_app;
