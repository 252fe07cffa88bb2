/**
 * Events as they are asked for: the query interface of EPCIS 2.0. A question becomes conditions, each a piece of SQL that
 * finds candidates, a test of a candidate, or both; who asks sees only what is theirs, which the SQL itself rules. It
 * changes nothing.
 */
package org.medseal.trace.events;
