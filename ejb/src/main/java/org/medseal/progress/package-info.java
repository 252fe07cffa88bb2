/**
 * How far long work has come, for those who look at it from a page they may leave: of a document being captured, numbers
 * or labels being written, a list being exported, the packs of a recall being counted. Whoever works counts in memory;
 * once a second what takes long is written down for all nodes to read, and taken away when it is over. Never decides
 * anything and never holds work up: what it says is forgotten without harm.
 */
package org.medseal.progress;
