/**
 * Makes up lots for tests and training: what a line, its customers and a few mishaps would report of them, as events. Keeps
 * nothing, captures nothing, and never uses a number that Medseal issues.
 */
package org.medseal.generator;
