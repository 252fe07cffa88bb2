package org.medseal.wildfly.plant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads a document 10311 and notes what is wrong with it: by the authority's schemas where they are on this machine
 * ({@code ../shared/report-data} beside the project), and always by the rules that matter most of them.
 */
public final class MdlpCheck {
    private static final Pattern SIGN = Pattern.compile("\\d{14}[a-zA-Z0-9]{13}");
    private static final int MOST_SIGNS = 30_000;
    private static final Optional<Schema> SCHEMA = schema();

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> signs = new ArrayList<>();

    /** One thing that is wrong; {@code object} may be null. */
    public record Fault(String code, String detail, String object) {}

    private MdlpCheck() {}

    static MdlpCheck of(byte[] bytes) {
        MdlpCheck check = new MdlpCheck();
        try {
            Document document = parse(bytes);
            if (SCHEMA.isPresent()) {
                SCHEMA.get().newValidator().validate(new DOMSource(document));
            }
            check.read(document.getDocumentElement());
        } catch (SAXException e) {
            check.fault("1", "Against the schema: " + e.getMessage(), null);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return check;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** GTIN and serial of each pack. */
    public List<String> signs() {
        return signs;
    }

    private void read(Element root) {
        NodeList documents = root.getElementsByTagName("skzkm_register_end_packing");
        if (!root.getTagName().equals("documents") || documents.getLength() != 1) {
            fault("2", "It is no document 10311", null);
            return;
        }
        Element document = (Element) documents.item(0);
        if (!document.getAttribute("action_id").equals("10311")) {
            fault("2", "action_id is not 10311", null);
        }
        for (String needed : List.of(
                "subject_id",
                "operation_date",
                "order_type",
                "series_number",
                "expiration_date",
                "gtin",
                "device_id")) {
            if (text(document, needed).isEmpty()) {
                fault("3", needed + " is missing", null);
            }
        }
        signs(document);
    }

    private void signs(Element document) {
        String gtin = text(document, "gtin");
        Set<String> seen = new HashSet<>();
        NodeList list = document.getElementsByTagName("sgtin");
        for (int i = 0; i < list.getLength(); i++) {
            String sign = list.item(i).getTextContent();
            signs.add(sign);
            if (!SIGN.matcher(sign).matches() || !sign.startsWith(gtin)) {
                fault("5", "Not a code of this GTIN with a serial of 13", sign);
            } else if (!seen.add(sign)) {
                fault("6", "It is there twice", sign);
            }
        }
        if (signs.isEmpty() || signs.size() > MOST_SIGNS) {
            fault("7", "A document has 1 to " + MOST_SIGNS + " codes, not " + signs.size(), null);
        }
    }

    private void fault(String code, String detail, String object) {
        faults.add(new Fault(code, detail, object));
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Document parse(byte[] bytes) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static Optional<Schema> schema() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared/report-data/ru-mdlp-xsd/documents.xsd"))
                .filter(Files::exists)
                .findFirst()
                .map(MdlpCheck::compile);
    }

    private static Schema compile(Path schema) {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            // 30,000 codes in a document are more than the JDK expands by itself; the schemas are our own files.
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
            return factory.newSchema(schema.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException("The schemas of the authority cannot be read", e);
        }
    }
}
