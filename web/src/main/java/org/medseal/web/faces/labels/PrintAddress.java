package org.medseal.web.faces.labels;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.medseal.web.labels.PrintOrder;

/**
 * What labels are wanted, as it stands in an address.
 *
 * @param code of the thing that the label is for, or empty
 * @param request whose numbers get a label each, or empty
 */
public record PrintAddress(String code, String request, String template, String market) {
    static PrintAddress read(UnaryOperator<String> parameters) {
        String template = said(parameters, "template");
        return new PrintAddress(
                said(parameters, "code"),
                said(parameters, "request"),
                template.isEmpty() ? "carton" : template,
                said(parameters, "market"));
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
                request.isEmpty() ? null : request);
    }

    String query() {
        return "code=" + encoded(code) + "&request=" + encoded(request) + "&template=" + encoded(template) + "&market="
                + encoded(market);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
