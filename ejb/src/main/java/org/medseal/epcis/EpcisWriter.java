package org.medseal.epcis;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Writes a document event by event, so that memory holds one event. What the chosen syntax has no place for is left out
 * and named in {@link #losses()}.
 */
public interface EpcisWriter extends Closeable {

    /** The syntaxes that documents are written in. */
    enum Syntax {
        JSON_LD_2_0,
        XML_2_0,
        XML_1_2
    }

    /**
     * Begins a document. Its kind, attributes, namespaces and header come from the header, whatever it was read from.
     *
     * @param out is not closed
     */
    static EpcisWriter open(OutputStream out, Syntax syntax, DocumentHeader header) throws IOException {
        return syntax == Syntax.JSON_LD_2_0
                ? JsonWriter.document(out, header)
                : new XmlWriter(out, syntax == Syntax.XML_2_0, header);
    }

    /** Writes one event as a JSON-LD document of its own. */
    static void event(OutputStream out, EpcisEvent event) throws IOException {
        JsonWriter.bare(out, event);
    }

    void write(EpcisEvent event) throws IOException;

    /** What could not be carried over so far, one sentence each. */
    Set<String> losses();

    /** Ends the document. */
    @Override
    void close() throws IOException;
}
