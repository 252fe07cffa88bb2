package org.medseal.web.publicpage;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.medseal.LaterException;
import org.medseal.RefusedException;
import org.medseal.signing.SigningService;
import org.medseal.web.rest.Problem;

/**
 * The page on which everybody may have a code looked at, without log-in. And what a browser needs to check a signed code
 * with no connection: the maker's public keys (JWKS, RFC 7517), the same page, and the worker that keeps both.
 */
@MultipartConfig(fileSizeThreshold = 1 << 20)
@WebServlet({"/.well-known/jwks.json", "/code-check", "/code-check-worker.js"})
public class CodeCheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/code-check";

    @Inject
    private transient SigningService signing;

    @Inject
    private transient CodeCheck check;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        switch (request.getServletPath()) {
            case PAGE -> page(request, response);
            case "/code-check-worker.js" -> worker(response);
            default -> keys(response);
        }
    }

    /** A code that somebody typed, scanned or photographed. It stands in no address: it is in no log and no history. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getServletPath().equals(PAGE)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!isReadable(request)) {
            Problem.malformed("The form is cut short, or not in the form that its Content-Type says")
                    .send(response);
            return;
        }
        try {
            request.setAttribute("asked", true);
            request.setAttribute("codes", check.codes(request));
        } catch (RefusedException refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            if (refused instanceof LaterException later) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                response.setHeader("Retry-After", Long.toString(later.seconds()));
            }
            request.setAttribute("refused", refused.getMessage());
        }
        page(request, response);
    }

    /** What is sent in parts is read here, once, before anything asks for a parameter. */
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        try {
            return type == null
                    || !type.startsWith("multipart/")
                    || !request.getParts().isEmpty();
        } catch (IOException | ServletException | RuntimeException malformed) {
            // the server wraps what its reader of forms finds wrong in a bare RuntimeException
            return false;
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
        PagePolicy.withFormAndScript(request, response);
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
