package org.medseal.web.faces.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.medseal.capture.CaptureLists;
import org.medseal.lists.ListDefinition;

/** Documents that were handed in, with what became of them. */
@ApplicationScoped
public class CapturesList implements ConsoleList {
    @Override
    public ListDefinition definition() {
        return CaptureLists.CAPTURES;
    }

    @Override
    public Map<String, String> links() {
        return Map.of("number", "document.xhtml?capture={capture}");
    }
}
