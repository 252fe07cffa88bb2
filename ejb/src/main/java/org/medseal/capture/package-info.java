/**
 * The one way in: a document is kept as received, read, checked, turned into changes of items, and answered. Everything
 * that happens to an item comes through here, so the rules stand in one place and the history is complete. It never
 * decides what may happen to an item ({@code items} does) and never speaks to a queue: what must leave is a row in the
 * outbox.
 */
package org.medseal.capture;
