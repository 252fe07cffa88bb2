package org.medseal.capture;

import jakarta.ejb.ApplicationException;
import org.medseal.epcis.EpcisException;

/** The document is not kept, for it cannot be read; the cause says why and where. */
@ApplicationException(rollback = true)
public class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableDocumentException(EpcisException cause) {
        super(cause.sentence(), cause);
    }
}
