package org.medseal.web.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** A list of names or values as EPCIS 2.0 REST writes it. */
public record Collection(@JsonProperty("@context") String context, String type, List<String> member) {
    private static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    public Collection {
        member = List.copyOf(member);
    }

    static Collection of(List<String> members) {
        return new Collection(CONTEXT, "Collection", members);
    }
}
