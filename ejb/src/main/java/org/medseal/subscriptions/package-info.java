/**
 * Standing queries (EPCIS 2.0, 8.2.5): when one fires, what it found, and telling it to the subscriber until the subscriber
 * has it. Works out of the database alone, so any node goes on where another stopped, and no two do the same. It knows
 * nothing of how questions are answered ({@code trace.events}) and nothing of captures but which events they stored.
 */
package org.medseal.subscriptions;
