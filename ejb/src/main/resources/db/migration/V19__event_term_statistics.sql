-- The planner must know a frequent word from a rare one: with the usual 100 it takes every word that is not among the
-- few most frequent for one in thousands of events, and walks through all of them in order.
alter table event alter column terms set statistics 1000;
