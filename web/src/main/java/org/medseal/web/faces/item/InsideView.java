package org.medseal.web.faces.item;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medseal.trace.InsidePage;
import org.medseal.web.convert.ReadableCode;
import org.medseal.web.faces.Texts;

/**
 * Some lines of the container tree.
 *
 * @param more where the next ones come from, or null
 * @param moreText what the link to them says
 */
public record InsideView(List<Line> lines, int total, String more, String moreText) implements Serializable {
    static final int AT_ONCE = 100;

    public InsideView {
        lines = List.copyOf(lines);
    }

    /**
     * @param page its own page
     * @param inside where the lines below it come from; null where it holds nothing
     */
    public record Line(String text, String page, String inside, int holds) implements Serializable {}

    static InsideView of(String code, InsidePage page) {
        int next = page.from() + page.items().size();
        return new InsideView(
                page.items().stream().map(InsideView::line).toList(),
                page.total(),
                page.more() ? address("item-inside.xhtml", code) + "&from=" + next : null,
                page.more()
                        ? Texts.get("item.inside.more", Math.min(AT_ONCE, page.total() - next), next, page.total())
                        : null);
    }

    private static Line line(InsidePage.Inside item) {
        return new Line(
                ReadableCode.of(item.epc()),
                address("item.xhtml", item.epc()),
                item.holds() == 0 ? null : address("item-inside.xhtml", item.epc()),
                item.holds());
    }

    private static String address(String page, String code) {
        return page + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
