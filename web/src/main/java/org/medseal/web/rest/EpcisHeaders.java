package org.medseal.web.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.Response;
import org.medseal.trace.events.EpcFormat;

/** The GS1 headers of the EPCIS 2.0 REST binding. */
final class EpcisHeaders {
    private static final String VERSION = "2.0.0";
    private static final String OLDEST = "1.2.0";
    /** No limit of events; the size is what the server's listeners let in. */
    private static final long FILE_SIZE_LIMIT = 1L << 30;

    private EpcisHeaders() {}

    static Response.ResponseBuilder on(Response.ResponseBuilder answer) {
        return inVersion(answer, VERSION, EpcFormat.ALWAYS_GS1_DIGITAL_LINK);
    }

    /** What may be asked for at an address, and in which versions and forms it answers. */
    static Response options(String methods) {
        return on(Response.noContent()).header("Allow", methods).build();
    }

    static Response.ResponseBuilder inVersion(Response.ResponseBuilder answer, String version, EpcFormat format) {
        return answer.header("GS1-EPCIS-Version", version)
                .header("GS1-EPCIS-Min", OLDEST)
                .header("GS1-EPCIS-Max", VERSION)
                .header("GS1-CBV-Version", version)
                .header("GS1-CBV-Min", OLDEST)
                .header("GS1-CBV-Max", VERSION)
                .header("GS1-EPC-Format", format)
                .header("GS1-Vendor-Version", "Medseal 1.0")
                .header("GS1-EPCIS-Capture-Limit", Integer.MAX_VALUE)
                .header("GS1-EPCIS-Capture-File-Size-Limit", FILE_SIZE_LIMIT);
    }

    /** Whoever insists on a version that is not served gets none. */
    static void requireVersion(String version) {
        if (version != null && !version.strip().matches("1\\.[0-2](\\.\\d+)?|2\\.0(\\.\\d+)?")) {
            throw new NotAcceptableException();
        }
    }
}
