package org.medseal.capture;

/**
 * Fired inside the transaction that has stored events of a document, so that capabilities which capture does not know
 * can note what follows from them. A document of which a part waited fires it once for each part.
 *
 * @param job number of the capture job; its events stand in table {@code event}
 */
public record DocumentCaptured(long job) {}
