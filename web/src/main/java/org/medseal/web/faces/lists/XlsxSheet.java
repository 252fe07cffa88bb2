package org.medseal.web.faces.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.medseal.lists.ListColumn;

/** Office Open XML; a sheet takes no more than 1,048,576 rows, so a longer list goes on in the next one. */
final class XlsxSheet implements Sheet {
    private static final int MOST_ROWS = 1_048_576;
    private static final int AT_ONCE = 1000;

    private final Workbook book;
    private final String name;
    private List<ListColumn> columns = List.of();
    private List<String> labels = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out, String name) {
        book = new Workbook(out, "Medseal", "1.0");
        this.name = name;
    }

    @Override
    public void head(List<ListColumn> shown, List<String> words) throws IOException {
        columns = shown;
        labels = words;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < labels.size(); i++) {
            sheet.value(0, i, labels.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, columns.get(i).numeric() ? 12 : 24);
        }
        row = 1;
    }

    @Override
    public void row(List<ListColumn> shown, List<Serializable> values) throws IOException {
        if (row == MOST_ROWS) {
            begin();
        }
        for (int i = 0; i < values.size(); i++) {
            put(i, values.get(i));
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Serializable value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof Instant moment) {
            sheet.value(row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null) {
            sheet.inlineString(row, column, value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        book.close();
    }
}
