package org.medseal.web.faces.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medseal.lists.ListColumn;

/**
 * RFC 4180 in UTF-8, with the mark at the beginning by which spreadsheets know that. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
public final class CsvSheet implements Sheet {
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final Writer out;

    public CsvSheet(OutputStream out) throws IOException {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\ufeff');
    }

    @Override
    public void head(List<ListColumn> columns, List<String> labels) throws IOException {
        for (int i = 0; i < labels.size(); i++) {
            cell(i, labels.get(i));
        }
        out.write("\r\n");
    }

    @Override
    public void row(List<ListColumn> columns, List<Serializable> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            Serializable value = values.get(i);
            if (value instanceof Number number) {
                separate(i);
                out.write(number.toString());
            } else {
                cell(i, value == null ? "" : value.toString());
            }
        }
        out.write("\r\n");
    }

    private void separate(int at) throws IOException {
        if (at > 0) {
            out.write(',');
        }
    }

    private void cell(int at, String text) throws IOException {
        separate(at);
        String safe = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        out.write(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
