package org.medseal.web.publicpage;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.medseal.signing.SignatureAnswer;

/** The addresses in our codes: {@code /01/{gtin}…}, {@code /00/{sscc}}, {@code /414/{gln}}. */
@WebServlet({"/01/*", "/00/*", "/414/*"})
public class DigitalLinkServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PackCheck check;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PackAnswer answer = check.answer(pathAndQuery(request));
        response.setStatus(answer.verdict().status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (Linkset.wanted(request.getParameter("linkType"), request.getHeader("Accept"))) {
            linkset(request, response, answer);
        } else {
            page(request, response, answer);
        }
    }

    private static void linkset(HttpServletRequest request, HttpServletResponse response, PackAnswer answer)
            throws IOException {
        if (answer.verdict().status() == HttpServletResponse.SC_OK) {
            response.setContentType(Linkset.CONTENT_TYPE);
            response.getWriter().write(Linkset.of(address(request), answer));
        } else {
            response.setContentType("application/problem+json");
            response.getWriter().write(Linkset.problem(answer.verdict()));
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, PackAnswer answer)
            throws ServletException, IOException {
        if (Linkset.unknownLinkType(request.getParameter("linkType"))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        Optional<SignatureAnswer> signature = check.signature(pathAndQuery(request));
        if (signature.isPresent()) {
            request.setAttribute("signature", signature.get());
            PagePolicy.withScript(request, response);
        } else {
            PagePolicy.withoutScript(response);
        }
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(
                "Link", "<" + address(request) + ">; rel=\"linkset\"; type=\"" + Linkset.CONTENT_TYPE + "\"");
        request.setAttribute("answer", answer);
        request.getRequestDispatcher("/WEB-INF/public/pack.xhtml").forward(request, response);
    }

    /** As it was sent, not decoded: what is escaped in a Digital Link means something else unescaped. */
    private static String pathAndQuery(HttpServletRequest request) {
        String path = path(request);
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String address(HttpServletRequest request) {
        StringBuffer url = request.getRequestURL();
        String origin = url.substring(0, url.length() - request.getRequestURI().length());
        return origin + request.getContextPath() + path(request);
    }
}
