-- By what events are found: the words of an event (step, places, parties, transactions, product, lot …), each a number,
-- and its times. Numbers that many events share cost a byte or two each in such an index.
alter table event add column terms bigint[] not null default '{}';
create index event_terms on event using gin (terms);
create index event_happened on event (event_time, number);
create index event_recorded on event (record_time, number);
comment on column event.terms is 'EventTerm.number of every word by which the event is found';

-- Parties and their places are looked up for every question of a partner.
create index location_party on location (party) where party is not null;
