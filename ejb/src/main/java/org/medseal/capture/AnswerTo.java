package org.medseal.capture;

import java.io.Serializable;

/**
 * Who waits for a {@link CaptureReply} in a queue.
 *
 * @param queue where the answer goes
 * @param correlationId of the question
 * @param incomingId of the kept message that asked, or null
 */
public record AnswerTo(String queue, String correlationId, Long incomingId) implements Serializable {}
