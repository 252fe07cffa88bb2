package org.medseal.web.descriptions;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** Serves the descriptions that module {@code config} holds, as they are. */
@WebServlet({"/asyncapi.yaml", "/schemas/*"})
public class DescriptionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/asyncapi\\.yaml|/schemas/[A-Za-z]+\\.json");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        try (InputStream description = NAME.matcher(path).matches() ? open(path) : null) {
            if (description == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(path.endsWith(".yaml") ? "application/yaml" : "application/schema+json");
            response.setHeader("Cache-Control", "max-age=3600");
            description.transferTo(response.getOutputStream());
        }
    }

    private static InputStream open(String path) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(path.substring(1));
    }
}
