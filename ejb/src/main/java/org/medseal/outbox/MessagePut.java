package org.medseal.outbox;

/** Fired inside the transaction that put a message; observe it after success to send at once. */
public record MessagePut(long id) {}
