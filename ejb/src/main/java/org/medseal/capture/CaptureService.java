package org.medseal.capture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;

/** The one door through which events come in. */
@Stateless
@RolesAllowed({"line", "partner", "erp", "operator", "compliance-officer", "admin", "system"})
public class CaptureService {
    /**
     * Keeps the document and returns its job; the same document again gives the first job. The events are looked at
     * right after the commit, in the background.
     */
    public CaptureJob accept(CaptureDocument document) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the document and looks at its events before it returns: the job is settled or parked then. */
    public CaptureJob capture(CaptureDocument document) {
        throw new UnsupportedOperationException();
    }

    /** Looks at the events of a kept document now, if nobody has yet; returns how the job stands afterwards. */
    public CaptureJob process(String captureId) {
        throw new UnsupportedOperationException();
    }

    /** The job; refused where there is none, or where it is another sender's and the caller may not see those. */
    public CaptureJob job(String captureId) {
        throw new UnsupportedOperationException();
    }

    /** All that stands against a document, in the order of its events. */
    public List<CaptureError> findings(String captureId, int from, int atMost) {
        throw new UnsupportedOperationException();
    }

    /** Tries again what is parked and due. */
    public void retryParked() {
        throw new UnsupportedOperationException();
    }
}
