package org.medseal.capture;

import java.io.InputStream;
import java.util.List;
import org.medseal.epcis.DocumentHeader;
import org.medseal.epcis.EpcisException;

/**
 * What reading a document came to.
 *
 * @param header null where it has none: a bare event, for one
 * @param fault why it cannot be read, or null
 */
record ReadDocument(List<Draft> drafts, DocumentHeader header, EpcisException fault) {
    static ReadDocument of(DocumentReading reading, InputStream document, String contentType) {
        try {
            List<Draft> drafts = reading.read(document, contentType);
            return new ReadDocument(drafts, reading.header(), null);
        } catch (EpcisException e) {
            return new ReadDocument(List.of(), null, e);
        }
    }
}
