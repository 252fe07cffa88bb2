package org.medseal.labels;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.medseal.RefusedException;

/** The file a label is drawn as. */
public enum LabelFormat {
    PNG("png", "image/png"),
    SVG("svg", "image/svg+xml"),
    PDF("pdf", "application/pdf"),
    ZPL("zpl", "application/zpl");

    private final String word;
    private final String contentType;

    LabelFormat(String word, String contentType) {
        this.word = word;
        this.contentType = contentType;
    }

    public static LabelFormat parse(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.MALFORMED,
                        "unknown-format",
                        "There is no label format \"" + word + "\": say "
                                + Arrays.stream(values())
                                        .map(format -> format.word)
                                        .collect(Collectors.joining(", "))));
    }

    public String contentType() {
        return contentType;
    }

    @Override
    public String toString() {
        return word;
    }
}
