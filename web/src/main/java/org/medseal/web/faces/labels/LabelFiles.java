package org.medseal.web.faces.labels;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.gs1.Gs1Exception;
import org.medseal.web.labels.PrintContents;

/** The picture of a label, or labels to be printed: {@code /label-files/NAME}. */
@WebServlet("/label-files/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {"admin", "compliance-officer", "operator"}))
public class LabelFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PREVIEW = "preview.svg";
    private static final Map<String, String> FORMATS = Map.of("labels.pdf", "pdf", "labels.zpl", "zpl");

    @Inject
    private transient PrintContents contents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        PrintAddress address = PrintAddress.read(request::getParameter);
        response.setHeader("Cache-Control", "no-store");
        try {
            if (name.equals(PREVIEW)) {
                byte[] picture = contents.preview(address.order(null));
                response.setContentType("image/svg+xml");
                response.getOutputStream().write(picture);
            } else if (FORMATS.containsKey(name)) {
                PrintContents.File file = contents.print(address.order(FORMATS.get(name)));
                response.setContentType(file.contentType());
                response.setHeader("Content-Disposition", "attachment; filename=\"medseal-" + name + "\"");
                file.writeTo(response.getOutputStream());
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (RefusedException | Gs1Exception e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
        }
    }
}
