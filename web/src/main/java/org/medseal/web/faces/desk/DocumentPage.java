package org.medseal.web.faces.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.medseal.capture.DocumentDesk;
import org.medseal.capture.KeptDocument;
import org.medseal.web.faces.Moods;
import org.medseal.web.faces.lists.Lists;

/** One document that was handed in: what became of it, what stands against it or what it waits for, what it says. */
@Named
@RequestScoped
public class DocumentPage {
    @Inject
    private DocumentDesk documents;

    @Inject
    private Lists lists;

    private String capture;
    private KeptDocument document;
    private BodyText body;

    public void load() {
        if (capture == null) {
            return;
        }
        document = documents.getDocument(capture);
        body = BodyText.readable(documents.open(capture));
        lists.open("findings");
    }

    public String getMood() {
        return Moods.find("captureState." + document.word()).orElse("idle");
    }

    public String getCapture() {
        return capture;
    }

    public void setCapture(String capture) {
        this.capture = capture;
    }

    public KeptDocument getDocument() {
        return document;
    }

    public BodyText getBody() {
        return body;
    }
}
