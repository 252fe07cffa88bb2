package org.medseal.epcis;

/**
 * Takes what a reader finds, in the order of the document: the header once, then each event. What was delivered before
 * a fault stays delivered; whoever wants all or nothing keeps it until the reader returns.
 */
public interface EpcisSink {
    default void header(DocumentHeader header) {}

    void event(EpcisEvent event);

    /** Whether every fault is wanted, and not only the first of each event. */
    default boolean wantsEveryFault() {
        return false;
    }

    /** An event breaks a rule. Whoever wants the first fault only lets it be thrown; else the next event is read. */
    default void fault(EpcisException fault) {
        throw fault;
    }
}
