package org.medseal.web.rest;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.epcis.EpcisWriter.CbvSpelling;
import org.medseal.epcis.Extension;
import org.medseal.trace.events.EpcFormat;
import org.medseal.trace.events.QueryException;

/** The GS1 headers of the EPCIS 2.0 REST binding. */
final class EpcisHeaders {
    private static final String VERSION = "2.0.0";
    private static final String OLDEST = "1.2.0";
    /** Members of events that are Medseal's own. */
    private static final String EXTENSIONS = "medseal=" + Extension.OF_MEDSEAL;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\.\\d{1,4})?");
    private static final int NEW = 200;
    private static final int OLD = 102;
    private static final List<String> WORDS =
            List.of("No_Preference", "Always_Web_URI", "Always_URN", "Never_Translates");

    private EpcisHeaders() {}

    static Response.ResponseBuilder on(Response.ResponseBuilder answer) {
        return inVersion(answer, VERSION, EpcFormat.ALWAYS_GS1_DIGITAL_LINK);
    }

    /** What may be asked for at an address, and in which versions and forms it answers. */
    static Response options(String methods) {
        return on(Response.noContent())
                .header("Allow", methods)
                .header("GS1-Extensions", EXTENSIONS)
                .build();
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
                .header("GS1-EPCIS-Capture-Limit", CaptureLimits.EVENTS)
                .header("GS1-EPCIS-Capture-File-Size-Limit", CaptureLimits.BYTES);
    }

    /**
     * Whether the request wants version 1.2: it names it, or nothing newer than it. Whoever insists on what is not served
     * gets nothing.
     */
    static boolean isOld(HttpHeaders headers) {
        boolean old = isOld(headers, "GS1-EPCIS-");
        isOld(headers, "GS1-CBV-");
        return old;
    }

    /** As {@link #isOld(HttpHeaders)}, where the address may say it too. */
    static boolean isOldWanted(HttpHeaders headers, String version) {
        if (version == null) {
            return isOld(headers);
        }
        return switch (version) {
            case "1.2" -> true;
            case "2.0" -> false;
            default -> throw QueryException.parameter("version is \"" + version + "\"; it is 1.2 or 2.0");
        };
    }

    private static boolean isOld(HttpHeaders headers, String of) {
        Integer wanted = version(headers, of + "Version");
        Integer least = version(headers, of + "Min");
        Integer most = version(headers, of + "Max");
        boolean served = (wanted == null || wanted >= 100 && wanted <= OLD || wanted == NEW)
                && (least == null || least <= NEW)
                && (most == null || most >= OLD)
                && (least == null || most == null || least <= OLD || most >= NEW);
        if (!served) {
            throw notServed("The headers " + of + "Version, " + of + "Min and " + of
                    + "Max leave no version that is served here; 1.2.0 and 2.0.0 are");
        }
        return wanted != null ? wanted < NEW : most != null && most < NEW;
    }

    private static Integer version(HttpHeaders headers, String name) {
        String text = headers.getHeaderString(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw notServed("The header " + name + " is \"" + text + "\"; it is a version, as 2.0.0");
        }
        return Integer.parseInt(number.group(1)) * 100 + Integer.parseInt(number.group(2));
    }

    private static NotAcceptableException notServed(String sentence) {
        return new NotAcceptableException(
                Problem.of(406, EpcisProblems.type(406), sentence).response());
    }

    /** How XML is to spell words of the CBV. */
    static CbvSpelling words(HttpHeaders headers) {
        String wanted = headers.getHeaderString("GS1-CBV-XML-Format");
        if (wanted != null && !wanted.isBlank() && !WORDS.contains(wanted.strip())) {
            throw QueryException.parameter(
                    "GS1-CBV-XML-Format is \"" + wanted + "\"; it is one of " + String.join(", ", WORDS));
        }
        return wanted != null && wanted.strip().equals("Always_Web_URI") ? CbvSpelling.WEB_URI : CbvSpelling.URN;
    }
}
