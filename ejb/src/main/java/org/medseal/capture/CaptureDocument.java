package org.medseal.capture;

/**
 * A document handed in for capture.
 *
 * @param sender the account that sent it: the same bytes from the same sender are the same document
 * @param documentKey the sender's own key of the document, or null
 * @param answerTo who gets the answer in a queue, or null
 * @param mostEvents refused at once and not kept if it has more events than that, or cannot be read; where this is 0 it
 *     is kept whatever is in it, and rejected then
 */
public record CaptureDocument(
        DocumentContent content,
        String sender,
        String documentKey,
        ErrorBehaviour behaviour,
        AnswerTo answerTo,
        int mostEvents) {
    public static CaptureDocument of(DocumentContent content, String sender, ErrorBehaviour behaviour) {
        return new CaptureDocument(content, sender, null, behaviour, null, 0);
    }

    public CaptureDocument withKey(String key) {
        return new CaptureDocument(content, sender, key, behaviour, answerTo, mostEvents);
    }

    public CaptureDocument answering(AnswerTo asker) {
        return new CaptureDocument(content, sender, documentKey, behaviour, asker, mostEvents);
    }

    public CaptureDocument refusedBeyond(int events) {
        return new CaptureDocument(content, sender, documentKey, behaviour, answerTo, events);
    }

    boolean isRefusedAtOnce() {
        return mostEvents > 0;
    }
}
