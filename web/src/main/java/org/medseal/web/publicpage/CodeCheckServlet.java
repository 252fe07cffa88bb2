package org.medseal.web.publicpage;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.medseal.signing.SigningService;

/**
 * What a browser needs to check a signed code with no connection: the maker's public keys (JWKS, RFC 7517), the page that
 * it then shows, and the worker that keeps both.
 */
@WebServlet({"/.well-known/jwks.json", "/code-check", "/code-check-worker.js"})
public class CodeCheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SigningService signing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        switch (request.getServletPath()) {
            case "/code-check" -> page(request, response);
            case "/code-check-worker.js" -> worker(response);
            default -> keys(response);
        }
    }

    private void keys(HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cache-Control", "max-age=300");
        response.getWriter().write(signing.jwks());
    }

    private static void page(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PagePolicy.withScript(request, response);
        response.setHeader("Cache-Control", "no-cache");
        request.getRequestDispatcher("/WEB-INF/public/code-check.xhtml").forward(request, response);
    }

    private void worker(HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Security-Policy", "default-src 'self'");
        try (InputStream worker = getServletContext().getResourceAsStream("/WEB-INF/public/code-check-worker.js")) {
            worker.transferTo(response.getOutputStream());
        }
    }
}
