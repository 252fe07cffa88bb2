package org.medseal.web.downloads;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.RefusedException;
import org.medseal.capture.DocumentDesk;
import org.medseal.outbox.MessageDesk;

/**
 * {@code /messages/in/7} the message as it came, {@code /messages/acted/7} as it is acted on after a correction,
 * {@code /messages/out/7} one to be sent, {@code /messages/document/…} a document by its capture id. Never shown by the
 * browser itself: whoever sent it could have written a page.
 */
@WebServlet("/messages/*")
@ServletSecurity(
        @HttpConstraint(rolesAllowed = {"admin", "compliance-officer", "quality-approver", "auditor", "operator"}))
public class MessageDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(in|acted|out)/([0-9]{1,18})|/(document)/([0-9a-f-]{36})");

    @Inject
    private transient MessageDesk messages;

    @Inject
    private transient DocumentDesk documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String kind = path.group(1) == null ? path.group(3) : path.group(1);
        String key = path.group(2) == null ? path.group(4) : path.group(2);
        try (InputStream body = open(kind, key)) {
            response.setContentType("application/octet-stream");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"medseal-" + kind + "-" + key + ".txt\"");
            body.transferTo(response.getOutputStream());
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private InputStream open(String kind, String key) {
        return switch (kind) {
            case "in" -> messages.openReceived(Long.parseLong(key));
            case "acted" -> messages.openIncoming(Long.parseLong(key));
            case "out" -> messages.openOutgoing(Long.parseLong(key));
            default -> documents.open(key);
        };
    }
}
