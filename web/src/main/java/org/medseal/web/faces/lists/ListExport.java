package org.medseal.web.faces.lists;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.RefusedException;
import org.medseal.lists.ListColumn;
import org.medseal.lists.ListPart;
import org.medseal.progress.Work;
import org.medseal.progress.WorkKind;
import org.medseal.progress.Works;
import org.medseal.web.faces.Texts;

/** A whole list under the filters of the address, as {@code /lists/NAME.csv} or {@code .xlsx}. */
@WebServlet("/lists/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {"admin", "compliance-officer", "quality-approver", "auditor", "operator"}))
public class ListExport extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([a-z-]{1,40})\\.(csv|xlsx)");

    @Inject
    private transient ListCatalogue catalogue;

    @Inject
    private transient Works works;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        Optional<ConsoleList> list = file.matches() ? catalogue.find(file.group(1)) : Optional.empty();
        if (list.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            write(list.get(), file.group(2), request, response);
        } catch (RefusedException e) {
            response.reset();
            response.sendError(e.kind() == RefusedException.Kind.FORBIDDEN ? 403 : 400);
        }
    }

    private void write(ConsoleList list, String form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ListState state = ListState.read(list.definition(), request::getParameter);
        ListPart first = catalogue.page(list, state.query(1)); // refused before anything is written
        List<ListColumn> columns = list.definition().shown().toList();
        String name = list.definition().name();
        response.setContentType(
                "csv".equals(form)
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"medseal-" + name + "-" + LocalDate.now(clock) + "." + form + "\"");
        OutputStream out = response.getOutputStream();
        long total = first.total() < ListPart.COUNTED ? first.total() : 0;
        try (Work work = works.begin(WorkKind.EXPORT, name, total);
                Sheet sheet = "csv".equals(form)
                        ? new CsvSheet(out)
                        : new XlsxSheet(out, Texts.get("list." + name + ".title"))) {
            sheet.head(
                    columns,
                    columns.stream()
                            .map(column -> Texts.get("list." + name + "." + column.key()))
                            .toList());
            catalogue.export(list, state.query(ListState.SIZE), row -> {
                List<Serializable> values = new ArrayList<>();
                columns.forEach(column -> values.add(exported(column, row.value(column.key()))));
                try {
                    sheet.row(columns, values);
                    work.advance(1);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Words as people read them; everything else as it is. */
    private static Serializable exported(ListColumn column, Serializable value) {
        return column.kind() == ListColumn.Kind.WORD ? Cells.shown(column, value) : value;
    }
}
