package org.medseal.epcis;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says before its events.
 *
 * @param kind the root: {@code EPCISDocument}, {@code EPCISQueryDocument}, {@code EPCISMasterDataDocument}, or an event type
 *     where the document is one bare event
 * @param version the version by which it is read: {@code 1.2} or {@code 2.0}
 * @param attributes schemaVersion, creationDate, id, instanceIdentifier, sender, receiver, queryName, subscriptionID: those that are there,
 *     as written
 * @param namespaces prefixes of extensions with their namespaces
 */
public record DocumentHeader(
        Form form,
        String kind,
        String version,
        Map<String, String> attributes,
        Map<String, String> namespaces,
        HeaderContent content) {

    /**
     * @param businessHeader the Standard Business Document Header as a tree, or null
     */
    public record HeaderContent(Extension businessHeader, List<Vocabulary> masterData, List<Extension> extensions) {
        public static final HeaderContent NONE = new HeaderContent(null, List.of(), List.of());

        public HeaderContent {
            masterData = List.copyOf(masterData);
            extensions = List.copyOf(extensions);
        }
    }

    public DocumentHeader {
        attributes = Map.copyOf(attributes);
        namespaces = Map.copyOf(namespaces);
    }

    public Optional<String> schemaVersion() {
        return Optional.ofNullable(attributes.get("schemaVersion"));
    }

    public Optional<String> creationDate() {
        return Optional.ofNullable(attributes.get("creationDate"));
    }

    /** The sender's own id of the document: of the business header, or of a 2.0 JSON document. */
    public Optional<String> instanceIdentifier() {
        String named = attributes.get("instanceIdentifier");
        return named != null ? Optional.of(named) : inBusinessHeader("DocumentIdentification", "InstanceIdentifier");
    }

    public Optional<String> sender() {
        String named = attributes.get("sender");
        return named != null ? Optional.of(named) : inBusinessHeader("Sender", "Identifier");
    }

    public Optional<String> receiver() {
        String named = attributes.get("receiver");
        return named != null ? Optional.of(named) : inBusinessHeader("Receiver", "Identifier");
    }

    private Optional<String> inBusinessHeader(String part, String field) {
        if (content.businessHeader() == null) {
            return Optional.empty();
        }
        return content.businessHeader().children().stream()
                .filter(child -> child.name().local().equals(part))
                .flatMap(child -> child.children().stream())
                .filter(child -> child.name().local().equals(field) && child.text() != null)
                .map(child -> child.text().strip())
                .findFirst();
    }
}
