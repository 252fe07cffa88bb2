package org.medseal.web.faces.labels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.medseal.RefusedException;
import org.medseal.web.labels.LogisticData;
import org.medseal.web.labels.PrintOrder;

/**
 * What labels are wanted, as it stands in an address.
 *
 * @param code of the thing that the label is for, or empty
 * @param request whose numbers get a label each, or empty
 * @param resolution of the label printer, or empty for the usual one
 */
public record PrintAddress(
        String code, String request, String template, String market, String resolution, LogisticData logistic) {
    static PrintAddress read(UnaryOperator<String> parameters) {
        String template = said(parameters, "template");
        return new PrintAddress(
                said(parameters, "code"),
                said(parameters, "request"),
                template.isEmpty() ? "carton" : template,
                said(parameters, "market"),
                said(parameters, "resolution"),
                new LogisticData(
                        said(parameters, "from"),
                        said(parameters, "to"),
                        said(parameters, "carrier"),
                        said(parameters, "elements")));
    }

    private static String said(UnaryOperator<String> parameters, String name) {
        String value = parameters.apply(name);
        return value == null ? "" : value.strip();
    }

    /** Whether nothing is named yet. */
    boolean isEmpty() {
        return code.isEmpty() && request.isEmpty();
    }

    PrintOrder order(String format) {
        return new PrintOrder(
                template,
                format,
                market.isEmpty() ? null : market,
                code.isEmpty() ? null : List.of(code),
                request.isEmpty() ? null : request,
                dotsPerInch(),
                logistic);
    }

    private Integer dotsPerInch() {
        try {
            return resolution.isEmpty() ? null : Integer.valueOf(resolution);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED,
                    "unknown-resolution",
                    "A resolution is a number of dots to the inch, not \"" + resolution + "\"");
        }
    }

    String query() {
        return "code=" + encoded(code) + "&request=" + encoded(request) + "&template=" + encoded(template) + "&market="
                + encoded(market) + "&resolution=" + encoded(resolution) + "&from=" + encoded(logistic.from()) + "&to="
                + encoded(logistic.to()) + "&carrier=" + encoded(logistic.carrier()) + "&elements="
                + encoded(logistic.elements());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
