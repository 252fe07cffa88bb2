package org.medseal.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import java.util.Map;

/**
 * Puts the nonce of the page's content security policy into every form. PrimeFaces wants it back with each submit, and
 * puts it there itself only on pages that use its scripts.
 */
public class NonceInForms implements SystemEventListener {
    private static final String NONCE = "primefaces.nonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    @Override
    public void processEvent(SystemEvent event) {
        UIForm form = (UIForm) event.getSource();
        if (form.getChildren().stream().noneMatch(NonceInput.class::isInstance)) {
            UIComponent input = new NonceInput();
            input.setTransient(true);
            form.getChildren().add(input);
        }
    }

    private static final class NonceInput extends UIComponentBase {
        @Override
        public String getFamily() {
            return "org.medseal.Nonce";
        }

        @Override
        public void encodeBegin(FacesContext faces) throws IOException {
            Map<String, Object> kept = faces.getViewRoot().getViewMap(false);
            if (kept != null && kept.get(NONCE) != null) {
                ResponseWriter out = faces.getResponseWriter();
                out.startElement("input", this);
                out.writeAttribute("type", "hidden", null);
                out.writeAttribute("name", NONCE, null);
                out.writeAttribute("value", kept.get(NONCE), null);
                out.endElement("input");
            }
        }
    }
}
