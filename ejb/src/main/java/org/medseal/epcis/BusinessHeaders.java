package org.medseal.epcis;

import java.util.List;

/** Makes the business header that XML wants of the sender and receiver that JSON names. */
final class BusinessHeaders {
    private static final String SBDH = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";

    private BusinessHeaders() {}

    static Extension of(DocumentHeader header) {
        String created = header.creationDate().orElse("1970-01-01T00:00:00Z");
        return branch(
                "StandardBusinessDocumentHeader",
                leaf("HeaderVersion", "1.0"),
                branch("Sender", leaf("Identifier", header.sender().orElse(""))),
                branch("Receiver", leaf("Identifier", header.receiver().orElse(""))),
                branch(
                        "DocumentIdentification",
                        leaf("Standard", "EPCglobal"),
                        leaf("TypeVersion", "1.0"),
                        leaf("InstanceIdentifier", header.instanceIdentifier().orElse("")),
                        leaf("Type", "Events"),
                        leaf("CreationDateAndTime", created)));
    }

    private static Extension leaf(String local, String text) {
        return Extension.text(new Extension.Name(SBDH, "sbdh", local), text);
    }

    private static Extension branch(String local, Extension... children) {
        return Extension.structure(new Extension.Name(SBDH, "sbdh", local), List.of(children));
    }
}
