package org.medseal.trace.events;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.medseal.epcis.EpcisWriter.Syntax;
import org.medseal.epcis.Form;
import org.medseal.epcis.Spelling;
import org.medseal.gs1.CompanyPrefixLengths;

/** A document of XML 1.2 written anew as JSON-LD, and the same document parsed and thrown away. */
public final class ConversionSpeed {
    private static final EventForm JSON = EventForm.of(Syntax.JSON_LD_2_0, EpcFormat.NEVER_TRANSLATES);

    private final InputFactoryImpl aalto = new InputFactoryImpl();
    private final Spelling spelling = new Spelling(CompanyPrefixLengths.NONE);
    private final byte[] document;
    private long checked;

    public ConversionSpeed(byte[] document) {
        this.document = document;
    }

    public void convert(OutputStream out) throws IOException {
        new Conversion(spelling, JSON, Instant.EPOCH).convert(new ByteArrayInputStream(document), Form.XML, out);
    }

    public void parse() throws XMLStreamException {
        XMLStreamReader reader = aalto.createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            checked += reader.next();
        }
        reader.close();
    }

    /** So that nothing measured can be left out by the compiler. */
    public long checked() {
        return checked;
    }
}
