package org.medseal.progress;

/** What sort of work takes long. */
public enum WorkKind {
    /** A document, by its capture id. */
    CAPTURE("capture"),
    /** Numbers being written, by their request. */
    SERIALS("serials"),
    /** Labels being written, by the request or the first code. */
    PRINT("print"),
    /** A list as CSV or XLSX, by its name. */
    EXPORT("export"),
    /** The packs of a recall being counted, by product and lots. */
    RECALL_SCOPE("recall-scope");

    private final String word;

    WorkKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
