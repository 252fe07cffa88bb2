/**
 * What authorities and trading partners are told: finds in captured events what has to be reported, makes the document
 * of each market behind one {@link org.medseal.reporting.MarketReporter}, sends it until it is taken, keeps what was
 * answered. One package a market below this one. It never changes an item, and what it tells stands in captured events:
 * nothing is reported that was not captured.
 */
package org.medseal.reporting;
