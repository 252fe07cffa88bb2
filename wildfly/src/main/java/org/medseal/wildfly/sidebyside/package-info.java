/**
 * Captures and queries beside each other, for as long as one likes: several clients hand in documents of both syntaxes
 * about packs whose numbers are neighbours, several ask for what was captured, and somebody looks how long anything in
 * the database waits for a lock. At the end each event must be there once. Nothing is broken on purpose here.
 */
package org.medseal.wildfly.sidebyside;
