package org.medseal.capture;

/** Something found out about a document while its events were looked at. */
record Finding(Kind kind, CaptureError error) {
    enum Kind {
        /** Stands against it. */
        ERROR,
        /** It builds on this, which is not known yet. */
        WAITING,
        /** Accepted, but worth a look. */
        NOTE,
        /** The event was in already. */
        DUPLICATE
    }
}
