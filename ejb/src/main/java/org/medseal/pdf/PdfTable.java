package org.medseal.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Text and a table on numbered pages of A4, the long side below. The names of the columns stand on every page; what is too
 * long for its column goes on in the next line of the same row.
 */
public final class PdfTable implements Closeable {
    private static final double WIDTH = 842;
    private static final double HEIGHT = 595;
    private static final double MARGIN = 34;
    private static final double SIZE = 7;
    private static final double TITLE_SIZE = 13;
    private static final double LEADING = 1.3 * SIZE;
    /** A character of Courier, in sizes of the text. */
    private static final double CHARACTER = 0.6;

    private final PdfFile file;
    private final String pageWord;
    private final List<Column> columns;
    private StringBuilder content = new StringBuilder();
    private double y = HEIGHT - MARGIN;
    private int page = 1;
    private boolean begun;

    /** @param characters how many stand side by side in it */
    public record Column(String name, int characters) {}

    /** @param pageWord stands before the number of the page */
    public PdfTable(OutputStream out, String pageWord, List<Column> columns) throws IOException {
        this.file = new PdfFile(out);
        this.pageWord = pageWord;
        this.columns = List.copyOf(columns);
    }

    public void title(String text) {
        y -= TITLE_SIZE;
        text(MARGIN, TITLE_SIZE, text);
        y -= LEADING;
    }

    /** A line above the table, or as many as it takes. */
    public void line(String text) throws IOException {
        for (String part : lines(text, (int) ((WIDTH - 2 * MARGIN) / (CHARACTER * SIZE)))) {
            room(1);
            y -= LEADING;
            text(MARGIN, SIZE, part);
        }
    }

    /** A row, with a cell for each column; it stands on one page where a page has room for it. */
    public void row(List<String> cells) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            lines.add(lines(cells.get(i), columns.get(i).characters()));
        }
        int height = lines.stream().mapToInt(List::size).max().orElse(1);
        if (!begun) {
            begun = true;
            y -= LEADING;
            names();
        }
        room(height);
        for (int line = 0; line < height; line++) {
            room(1);
            y -= LEADING;
            print(lines, line);
        }
        y -= LEADING / 3;
    }

    private void names() {
        y -= LEADING;
        print(columns.stream().map(column -> List.of(column.name())).toList(), 0);
        y -= LEADING / 3;
        numbers(MARGIN, y, WIDTH - 2 * MARGIN, 0.5);
        content.append("re f\n");
    }

    private void print(List<List<String>> lines, int line) {
        double x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            if (line < lines.get(i).size()) {
                text(x, SIZE, lines.get(i).get(line));
            }
            x += (columns.get(i).characters() + 1) * CHARACTER * SIZE;
        }
    }

    /** Goes to the next page where these lines would not stand on this one, unless no page is long enough. */
    private void room(int lines) throws IOException {
        boolean fits = y - lines * LEADING >= MARGIN + LEADING;
        boolean fresh = y > HEIGHT - MARGIN - 4 * LEADING;
        if (!fits && !fresh) {
            endPage();
            if (begun) {
                names();
            }
        }
    }

    private void endPage() throws IOException {
        y = MARGIN - LEADING;
        text(MARGIN, SIZE, pageWord + " " + page);
        file.page(WIDTH, HEIGHT, content);
        content = new StringBuilder();
        y = HEIGHT - MARGIN;
        page++;
    }

    /** At most so long each, parted between words where that can be. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int space = rest.lastIndexOf(' ', most);
            int end = space > 0 ? space : most;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private void text(double x, double size, String text) {
        if (text.isEmpty()) {
            return;
        }
        content.append("BT /F ");
        numbers(size);
        content.append("Tf ");
        numbers(x, y);
        content.append("Td ").append(PdfText.of(text)).append(" Tj ET\n");
    }

    private void numbers(double... numbers) {
        for (double number : numbers) {
            PdfNumber.append(content, number).append(' ');
        }
    }

    @Override
    public void close() throws IOException {
        endPage();
        file.end();
    }
}
