package org.medseal.outbox;

/**
 * What became of a message that came in.
 *
 * @param state {@code DONE}, {@code REFUSED} or {@code PARKED}
 * @param messageType as recognised, or null if it was not
 * @param businessKey the request or document it is about, or null
 * @param cause why it was refused or parked, in plain words; null when done
 * @param answerId of the answer put into the outbox, or null
 */
public record Settlement(IncomingState state, String messageType, String businessKey, String cause, Long answerId) {}
