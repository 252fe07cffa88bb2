package org.medseal.capture;

import java.io.InputStream;

/**
 * A document handed in for capture.
 *
 * @param content the bytes as received; read once, never held whole
 * @param contentType as the sender gave it, or null: then the first bytes tell XML from JSON
 * @param sender the account that sent it: the same bytes from the same sender are the same document
 * @param documentKey the sender's own key of the document, or null
 * @param answerTo who gets the answer in a queue, or null
 */
public record CaptureDocument(
        InputStream content,
        String contentType,
        String sender,
        String documentKey,
        ErrorBehaviour behaviour,
        AnswerTo answerTo) {
    public static CaptureDocument of(InputStream content, String contentType, String sender, ErrorBehaviour behaviour) {
        return new CaptureDocument(content, contentType, sender, null, behaviour, null);
    }

    public CaptureDocument withKey(String key) {
        return new CaptureDocument(content, contentType, sender, key, behaviour, answerTo);
    }

    public CaptureDocument answering(AnswerTo asker) {
        return new CaptureDocument(content, contentType, sender, documentKey, behaviour, asker);
    }
}
