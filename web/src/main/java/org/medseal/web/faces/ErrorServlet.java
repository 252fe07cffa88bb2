package org.medseal.web.faces;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Where the container sends what it refuses itself. A person gets a page in plain words, a program under the REST
 * addresses a problem document (RFC 9457); neither learns anything about the inside.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> FOR_PROGRAMS = List.of("/api", "/epcis", "/verify", "/openapi", "/schemas");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(code);
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (FOR_PROGRAMS.stream().anyMatch(address.substring(cut(request, address))::startsWith)) {
            problem(response, code);
        } else {
            String key = "error." + (List.of(400, 403, 404, 405, 429).contains(code) ? code : "bug");
            request.setAttribute("errorTitle", key + ".title");
            request.setAttribute("errorLead", key + ".lead");
            request.getRequestDispatcher("/WEB-INF/errors/page.xhtml").forward(request, response);
        }
    }

    private static int cut(HttpServletRequest request, String address) {
        return address.startsWith(request.getContextPath())
                ? request.getContextPath().length()
                : 0;
    }

    private static void problem(HttpServletResponse response, int code) throws IOException {
        response.setContentType("application/problem+json");
        String title =
                switch (code) {
                    case 400 -> "Bad request";
                    case 401 -> "Log-in needed";
                    case 403 -> "Not permitted";
                    case 404 -> "Not found";
                    case 405 -> "Method not allowed";
                    case 413 -> "Too large";
                    case 415 -> "Media type not supported";
                    case 429 -> "Too many requests";
                    default -> code < 500 ? "Refused" : "Internal error";
                };
        response.getWriter().printf("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}%n", title, code);
    }
}
