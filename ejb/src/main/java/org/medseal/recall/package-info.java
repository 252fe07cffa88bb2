/**
 * Takes packs back from the market: what a recall is about, who holds how much of it, who started it, what the holders
 * answered and what came back. From its start every check of a pack in scope says so, because the flag of the lot (or of
 * the single item) is one that every check reads. It never moves an item: what comes back is an event like any other.
 */
package org.medseal.recall;
