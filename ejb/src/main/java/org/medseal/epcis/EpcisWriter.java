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

    /** The kind of a document that is the answer to a call in SOAP 1.1: query results in an envelope, in XML only. */
    String ANSWER = "QueryResults";

    /** The query whose answer is the master data of the header, and no event. */
    String MASTER_DATA_QUERY = "SimpleMasterDataQuery";

    /** The namespace of SOAP 1.1. */
    String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    /** The syntaxes that documents are written in. */
    enum Syntax {
        JSON_LD_2_0,
        XML_2_0,
        XML_1_2
    }

    /** How words of the CBV are spelled. */
    enum CbvSpelling {
        URN,
        WEB_URI;

        String of(Cbv vocabulary, String read) {
            return this == URN ? vocabulary.urn(read) : vocabulary.webUri(read);
        }
    }

    /**
     * Begins a document. Its kind, attributes, namespaces and header come from the header, whatever it was read from.
     *
     * @param out is not closed
     */
    static EpcisWriter open(OutputStream out, Syntax syntax, DocumentHeader header) throws IOException {
        return open(out, syntax, header, CbvSpelling.URN);
    }

    /** @param words how XML spells words of the CBV; 1.2 and JSON-LD know one way only */
    static EpcisWriter open(OutputStream out, Syntax syntax, DocumentHeader header, CbvSpelling words)
            throws IOException {
        if (syntax == Syntax.JSON_LD_2_0) {
            return JsonWriter.document(out, header);
        }
        boolean two = syntax == Syntax.XML_2_0;
        return new XmlWriter(new XmlOut(out), two, two ? words : CbvSpelling.URN, header);
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
