package org.medseal.web.faces.lists;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.lists.ListColumn;
import org.medseal.lists.ListDefinition;
import org.medseal.lists.ListFilter;
import org.medseal.lists.ListPart;
import org.medseal.lists.ListRow;
import org.medseal.web.faces.Texts;

/** A list as one page shows it. */
public class ListView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern KEY = Pattern.compile("\\{(\\w+)}");

    /** One heading; {@code address} is where a click sorts by it, null if it cannot be sorted by. */
    public record Head(String key, String label, boolean numeric, String address, String sorted)
            implements Serializable {}

    /** One cell; {@code mood} only for words that have one, {@code address} only where it leads somewhere. */
    public record Cell(String label, String text, String style, String mood, String address) implements Serializable {}

    /** One filter with what it is set to. */
    public record Narrowing(ListFilter filter, String label, String value, List<Choice> choices)
            implements Serializable {}

    public record Choice(String value, String label) implements Serializable {}

    private final transient ConsoleList list;
    private final ListDefinition definition;
    private final String context;
    private final ListState state;
    private ListPart part = new ListPart(List.of(), 0, false);
    private List<List<Cell>> rows = List.of();

    ListView(ConsoleList list, String context, Function<String, String> parameter) {
        this.list = list;
        this.definition = list.definition();
        this.context = context;
        this.state = ListState.read(definition, parameter);
    }

    void read(ListCatalogue catalogue) {
        show(catalogue.page(list, state.query(ListState.SIZE)));
    }

    void readTop(ListCatalogue catalogue, int size) {
        show(catalogue.page(list, state.query(size)));
    }

    private void show(ListPart read) {
        part = read;
        rows = read.rows().stream().map(this::cells).toList();
    }

    private List<Cell> cells(ListRow row) {
        return definition.shown().map(column -> cell(column, row)).toList();
    }

    private Cell cell(ListColumn column, ListRow row) {
        Serializable value = row.value(column.key());
        String style =
                switch (column.kind()) {
                    case CODE -> "code";
                    case COUNT, DECIMAL -> "number";
                    case MOMENT, DATE -> "moment";
                    default -> "";
                };
        return new Cell(
                label(column), Cells.shown(column, value), style, Cells.mood(column, value), address(column, row));
    }

    private String address(ListColumn column, ListRow row) {
        String template = list.links().get(column.key());
        if (template == null || row.value(column.key()) == null) {
            return null;
        }
        StringBuilder address = new StringBuilder(context).append('/');
        Matcher keys = KEY.matcher(template);
        while (keys.find()) {
            Serializable value = row.value(keys.group(1));
            if (value == null) {
                return null;
            }
            keys.appendReplacement(
                    address, Matcher.quoteReplacement(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)));
        }
        return keys.appendTail(address).toString();
    }

    private String label(ListColumn column) {
        return Texts.get("list." + definition.name() + "." + column.key());
    }

    public String getName() {
        return definition.name();
    }

    public String getTitle() {
        return Texts.get("list." + definition.name() + ".title");
    }

    /** Where nobody can change the filters, what the list is of decides. */
    public String getNoneAtAll() {
        return Texts.get("list." + definition.name() + ".none");
    }

    public String getNone() {
        return Texts.get(isNarrowed() ? "list.none-so" : "list." + definition.name() + ".none");
    }

    public List<Head> getHeads() {
        return definition.shown().map(this::head).toList();
    }

    private Head head(ListColumn column) {
        String by = state.sort() == null ? definition.sort() : state.sort();
        boolean sortedBy = column.key().equals(by);
        String address = column.sortable()
                ? state.sorted(column.key(), sortedBy && !state.descending()).address()
                : null;
        String sorted = sortedBy ? state.descending() ? "descending" : "ascending" : "none";
        return new Head(column.key(), label(column), column.numeric(), address, sorted);
    }

    public List<Narrowing> getFilters() {
        return definition.filters().stream()
                .filter(ListFilter::shown)
                .map(filter -> new Narrowing(
                        filter,
                        Texts.get("list." + definition.name() + ".filter." + filter.key()),
                        state.filters().getOrDefault(filter.key(), ""),
                        choices(filter)))
                .toList();
    }

    private static List<Choice> choices(ListFilter filter) {
        List<Choice> choices = new ArrayList<>();
        filter.choices().forEach(word -> choices.add(new Choice(word, Texts.get(filter.words() + "." + word))));
        return choices;
    }

    /** What comes with a link and must outlive a change of the filters. */
    public List<Choice> getFixed() {
        List<Choice> fixed = new ArrayList<>();
        definition.filters().stream()
                .filter(filter -> !filter.shown() && state.filters().containsKey(filter.key()))
                .forEach(filter ->
                        fixed.add(new Choice(filter.key(), state.filters().get(filter.key()))));
        if (state.sort() != null) {
            fixed.add(new Choice("sort", state.sort()));
            fixed.add(new Choice("dir", state.descending() ? "desc" : "asc"));
        }
        return fixed;
    }

    /** Whether a filter that people set is set. */
    public boolean isNarrowed() {
        return definition.filters().stream()
                .anyMatch(filter -> filter.shown() && state.filters().containsKey(filter.key()));
    }

    /** The list without the filters that people set. */
    public String getWhole() {
        ListState whole = ListState.read(
                definition,
                key -> definition.filters().stream()
                                .anyMatch(filter -> filter.key().equals(key) && !filter.shown())
                        ? state.filters().get(key)
                        : null);
        String address = whole.address();
        return address.isEmpty() ? "?" : address;
    }

    public List<List<Cell>> getRows() {
        return rows;
    }

    public boolean isBlank() {
        return rows.isEmpty();
    }

    /** Of the rows that are shown. */
    public long sum(String key) {
        return part.rows().stream()
                .mapToLong(row -> row.value(key) instanceof Number number ? number.longValue() : 0)
                .sum();
    }

    /** How much is shown of how much, in words. */
    public String getShown() {
        long first = (state.page() - 1L) * ListState.SIZE + 1;
        long last = first + rows.size() - 1;
        return Texts.get(
                part.more() ? "pager.shown-of-more" : "pager.shown", rows.isEmpty() ? 0 : first, last, part.total());
    }

    public String getEarlier() {
        return state.page() > 1 ? orWhole(state.turned(state.page() - 1)) : null;
    }

    public String getLater() {
        return (long) state.page() * ListState.SIZE < part.total() ? orWhole(state.turned(state.page() + 1)) : null;
    }

    private static String orWhole(ListState to) {
        String address = to.address();
        return address.isEmpty() ? "?" : address;
    }

    public String getCsv() {
        return context + "/lists/" + definition.name() + ".csv"
                + state.turned(1).address();
    }

    public String getXlsx() {
        return context + "/lists/" + definition.name() + ".xlsx"
                + state.turned(1).address();
    }
}
