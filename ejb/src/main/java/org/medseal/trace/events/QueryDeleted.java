package org.medseal.trace.events;

/** Fired inside the transaction that deletes a question with a name. */
public record QueryDeleted(String owner, String name) {}
