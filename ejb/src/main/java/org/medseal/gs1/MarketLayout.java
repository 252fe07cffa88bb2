package org.medseal.gs1;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * In which order a market has the elements of a code, and how its readable lines look. Markets of which nothing is laid
 * down have GS1's canonical order (GenSpecs 7.8.4: the key, then what has a predefined length, so that fewest separators
 * are needed) and GS1's data titles.
 */
public final class MarketLayout {
    /** GS1's own. */
    public static final MarketLayout CANONICAL = new MarketLayout("", List.of(), Map.of(), null, null);

    private static final Set<String> DATES = Set.of("11", "12", "13", "15", "16", "17");
    private static final int COLUMNS = 5;

    private final String market;
    private final List<String> order;
    private final Map<String, String> titles;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;

    private MarketLayout(
            String market,
            List<String> order,
            Map<String, String> titles,
            DateTimeFormatter day,
            DateTimeFormatter month) {
        this.market = market;
        this.order = order;
        this.titles = titles;
        this.day = day;
        this.month = month;
    }

    /**
     * Reads a line {@code market | order | titles | dates with a day | dates of a month}; one that is no such line is
     * refused with {@link IllegalArgumentException}.
     */
    public static MarketLayout parse(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("a market has " + COLUMNS + " columns, not " + columns.length);
        }
        Map<String, String> titles = new LinkedHashMap<>();
        for (String title : columns[2].trim().split(", *")) {
            String[] words = title.split(" ", 2);
            if (words.length != 2) {
                throw new IllegalArgumentException("\"" + title + "\" is no Application Identifier with its title");
            }
            titles.put(words[0], words[1]);
        }
        return new MarketLayout(
                columns[0].trim().toUpperCase(Locale.ROOT),
                List.of(columns[1].trim().split(" +")),
                titles,
                DateTimeFormatter.ofPattern(columns[3].trim(), Locale.ROOT),
                DateTimeFormatter.ofPattern(columns[4].trim(), Locale.ROOT));
    }

    /** Whose layout it is; empty for GS1's own. */
    public String market() {
        return market;
    }

    /** The elements in this order. */
    public List<Element> arrange(List<Element> elements) {
        List<Element> arranged = new ArrayList<>(elements);
        arranged.sort(Comparator.comparingInt(element -> rank(element, order)));
        return arranged;
    }

    private static int rank(Element element, List<String> order) {
        int named = order.indexOf(element.ai());
        if (named >= 0) {
            return named;
        }
        ApplicationIdentifier row = ApplicationIdentifiers.row(element.ai());
        boolean key = row != null && row.linkKey() && !element.ai().equals("415");
        boolean fixed = row == null ? ApplicationIdentifiers.fixedLength(element.ai(), 0) > 0 : row.fixedLength();
        return order.size() + (key ? 0 : fixed ? 1 : 2);
    }

    /**
     * The readable lines in this market's order and with its titles.
     *
     * @param today the day from which the century of a date follows
     */
    public List<ReadableLine> lines(List<Element> elements, LocalDate today) {
        List<Element> arranged = new ArrayList<>(elements);
        List<String> shown = titles.isEmpty() ? order : List.copyOf(titles.keySet());
        arranged.sort(Comparator.comparingInt(element -> rank(element, shown)));
        return arranged.stream().map(element -> line(element, today)).toList();
    }

    private ReadableLine line(Element element, LocalDate today) {
        String ai = element.ai();
        String title = titles.getOrDefault(ai, ReadableLine.titleOf(ai));
        return new ReadableLine(ai, title, DATES.contains(ai) && day != null ? date(element, today) : element.value());
    }

    /** A date without a day, or on the last of a month, is that month: this is how packs have it. */
    private String date(Element element, LocalDate today) {
        LocalDate date = Gs1Date.parse(element.value(), today);
        return (date.getDayOfMonth() == date.lengthOfMonth() ? month : day).format(date);
    }

    @Override
    public String toString() {
        return market.isEmpty() ? "GS1" : market;
    }
}
