package org.medseal.wildfly;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds against WCAG 2.2 A and AA on a page, and what a narrow window would hide. */
final class Accessibility {
    private static final String AXE = script();
    private static final String RUN = """
            async () => {
              const result = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]});
              return result.violations.flatMap(v => v.nodes.map(n => v.id + ": " + v.help + " at " + n.target.join(" ")));
            }""";

    private Accessibility() {}

    /** One line a finding; empty is good. */
    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(RUN)).stream().map(Object::toString).toList();
    }

    static boolean fitsItsWidth(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "\n;true";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
