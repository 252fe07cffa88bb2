/**
 * Is this code genuine, and may the pack be sold (GS1 Lightweight Messaging 1.1, GS1 US guideline for the DSCSA)? It
 * reads and judges; it never changes an item. Every request of a partner and its answer are kept.
 */
package org.medseal.verification;
