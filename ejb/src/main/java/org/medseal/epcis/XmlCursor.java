package org.medseal.epcis;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML document as a stream. Whoever reads an element is called with the cursor on its start tag and leaves it
 * on its end tag. Every fault carries line and column.
 */
final class XmlCursor {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NODES = 500_000;

    private final XMLStreamReader in;
    private final XmlGuard guard;
    private final boolean lenient;
    private final Faults faults;
    private int depth;
    private int spent;
    private boolean broken;

    XmlCursor(XMLStreamReader in, XmlGuard guard, boolean lenient, Faults faults) {
        this.in = in;
        this.guard = guard;
        this.lenient = lenient;
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }

    boolean isLenient() {
        return lenient;
    }

    /** A word of the CBV in one spelling. */
    String word(Cbv vocabulary, String text) {
        return lenient ? vocabulary.readKindly(text) : vocabulary.read(text);
    }

    /** Goes to the next child's start tag, or, where there is none, to this element's end tag. */
    boolean nextChild() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!isBlank()) {
                        faults.tellOrThrow(fault("stray-text", "There is text where only elements may stand"));
                    }
                }
                default -> {}
            }
        }
    }

    /** The text of this element, which has no children; spaces as they are. */
    String text() {
        String first = null;
        StringBuilder all = null;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (first == null) {
                    first = current();
                } else {
                    all = all == null ? new StringBuilder(first) : all;
                    all.append(current());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return all != null ? all.toString() : first == null ? "" : first;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                throw fault("unexpected-element", "Element " + name() + " may not stand inside a simple value");
            }
        }
    }

    /** Text and children in their order, for content that the schema does not know. */
    interface MixedContent {
        void text(String text);

        /** On the start tag of the child; must go to its end tag. */
        void child();
    }

    void mixed(MixedContent content) {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    content.child();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    content.text(current());
                default -> {}
            }
        }
    }

    /** Counts elements that are kept as a tree; one event, or the header, may have so many and no more. */
    void spend() {
        if (++spent > MAX_NODES) {
            throw fault("too-many-extensions", "More than " + MAX_NODES + " elements of extensions stand in one place");
        }
    }

    /** A new event begins. */
    void refill() {
        spent = 0;
    }

    /** Reads the element that begins here. Where it breaks a rule, that is said, and the cursor stands on its end tag. */
    <T> Optional<T> orFault(Supplier<T> element, Consumer<EpcisException> say) {
        int outside = depth - 1;
        try {
            return Optional.of(element.get());
        } catch (EpcisException fault) {
            if (broken) {
                throw fault;
            }
            say.accept(fault);
            while (depth > outside) {
                int event = next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
            return Optional.empty();
        }
    }

    /** Reads the element that begins here; every fault of it is told, and the cursor stands on its end tag. */
    void tolerantly(Runnable element) {
        orFault(
                () -> {
                    element.run();
                    return Boolean.TRUE;
                },
                faults::tell);
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw fault("too-deep", "Elements are nested more than " + MAX_DEPTH + " deep");
        }
    }

    /** Goes to the root's start tag. */
    void root() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        enter();
    }

    /** Reads what may stand after the root. */
    void end() {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
    }

    /** The text here; the parser reads on for it, so that it can fail like any other step. */
    private String current() {
        try {
            return in.getText();
        } catch (RuntimeException e) {
            broken = true;
            throw guard.fault(e, this);
        }
    }

    private boolean isBlank() {
        try {
            return in.isWhiteSpace();
        } catch (RuntimeException e) {
            broken = true;
            throw guard.fault(e, this);
        }
    }

    /** Broken text makes the parser throw more than it declares. */
    private int next() {
        int event;
        try {
            event = in.next();
        } catch (XMLStreamException | RuntimeException e) {
            broken = true;
            throw guard.fault(e, this);
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw fault("entity", "An entity is used that XML itself does not define");
        }
        return event;
    }

    String local() {
        return in.getLocalName();
    }

    /** The namespace of this element, empty where it has none. */
    String namespace() {
        String uri = in.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    String prefix() {
        String prefix = in.getPrefix();
        return prefix == null ? "" : prefix;
    }

    /** The name as people write it. */
    String name() {
        return namespace().isEmpty() ? local() : "{" + namespace() + "}" + local();
    }

    int attributes() {
        return in.getAttributeCount();
    }

    Extension.Attribute attribute(int i) {
        String uri = in.getAttributeNamespace(i);
        String prefix = in.getAttributePrefix(i);
        return new Extension.Attribute(
                new Extension.Name(uri == null ? "" : uri, prefix == null ? "" : prefix, in.getAttributeLocalName(i)),
                in.getAttributeValue(i));
    }

    /** The attribute without a namespace, or null. */
    String attribute(String local) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String uri = in.getAttributeNamespace(i);
            if (in.getAttributeLocalName(i).equals(local) && (uri == null || uri.isEmpty())) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Refuses attributes other than those named; xsi:type and its like are always allowed. */
    void allowAttributes(Predicate<String> names, boolean foreign) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String uri = in.getAttributeNamespace(i);
            boolean plain = uri == null || uri.isEmpty();
            if (XSI.equals(uri)) {
                Xsi.check(this, in.getAttributeLocalName(i), in.getAttributeValue(i), foreign);
            } else if (plain ? !names.test(in.getAttributeLocalName(i)) : !foreign) {
                faults.tellOrThrow(fault(
                        "unexpected-attribute",
                        "Attribute " + in.getAttributeLocalName(i) + " is not allowed on element " + name()));
            }
        }
    }

    /** The namespace that a prefix stands for here, or null. */
    String namespaceOf(String prefix) {
        return in.getNamespaceURI(prefix);
    }

    /** Adds the prefixes that this element declares. */
    void declaredNamespaces(java.util.Map<String, String> into) {
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            if (prefix != null && !prefix.isEmpty() && in.getNamespaceURI(i) != null) {
                into.put(prefix, in.getNamespaceURI(i));
            }
        }
    }

    EpcisException fault(String code, String sentence) {
        Location at = in.getLocation();
        return EpcisException.at(
                code,
                sentence,
                Math.max(1, at.getLineNumber()) + guard.droppedLines(),
                Math.max(1, at.getColumnNumber()));
    }
}
