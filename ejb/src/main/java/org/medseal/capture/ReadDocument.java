package org.medseal.capture;

import java.io.InputStream;
import java.util.List;
import org.medseal.epcis.EpcisException;

/**
 * What reading a document came to.
 *
 * @param fault why it cannot be read, or null
 */
record ReadDocument(List<Draft> drafts, EpcisException fault) {
    static ReadDocument of(DocumentReading reading, InputStream document, String contentType) {
        try {
            return new ReadDocument(reading.read(document, contentType), null);
        } catch (EpcisException e) {
            return new ReadDocument(List.of(), e);
        }
    }
}
