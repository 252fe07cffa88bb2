package org.medseal.epcis;

/** In which syntax a document is written. Which version it follows, the document itself says. */
public enum Form {
    XML,
    JSON_LD
}
