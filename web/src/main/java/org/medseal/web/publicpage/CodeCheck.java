package org.medseal.web.publicpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.medseal.LaterException;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.ReadOptions;
import org.medseal.labels.Photograph;
import org.medseal.web.codes.CodeInspector;

/** From what somebody typed, scanned or photographed to what it is. */
@ApplicationScoped
public class CodeCheck {
    /** No symbol of a package holds more; the page shows every character. */
    static final int LONGEST = 2000;

    private static final int MOST_BYTES = 12 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** Of what anybody may ask for, photographs cost most: the others must not wait for them. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private CodeInspector inspector;

    public CodeCheck() {}

    @Inject
    CodeCheck(CodeInspector inspector) {
        this.inspector = inspector;
    }

    /** What was sent with the form, each code of it; none where there was none. */
    List<CheckedCode> codes(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("multipart/form-data");
        Part picture = form ? request.getPart("picture") : null;
        if (picture != null && picture.getSize() > 0) {
            return codes(picture);
        }
        String text = request.getParameter("code");
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return List.of(checked(text.length() > LONGEST ? text.substring(0, LONGEST) : text, null));
    }

    private List<CheckedCode> codes(Part picture) throws IOException {
        if (picture.getSize() > MOST_BYTES) {
            throw new RefusedException(Kind.TOO_LARGE, "too-large", "The picture is larger than 12 MB");
        }
        if (!AT_ONCE.tryAcquire()) {
            throw new LaterException(
                    "busy", "Many pictures are being read at this moment; try again in some seconds", PAUSE);
        }
        try (InputStream in = picture.getInputStream()) {
            List<CheckedCode> codes = new ArrayList<>();
            for (Photograph.Found found : Photograph.of(in.readAllBytes()).symbols()) {
                codes.add(checked(found.text(), found.symbology()));
            }
            return codes;
        } finally {
            AT_ONCE.release();
        }
    }

    private CheckedCode checked(String text, String symbology) {
        return CheckedCode.of(inspector.inspect(text.strip(), ReadOptions.DEFAULT), symbology);
    }
}
