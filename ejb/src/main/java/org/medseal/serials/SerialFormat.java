package org.medseal.serials;

/** The forms in which serials are handed out. */
public enum SerialFormat {
    JSON("application/json"),
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    SerialFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
