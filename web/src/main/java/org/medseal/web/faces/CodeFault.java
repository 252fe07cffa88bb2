package org.medseal.web.faces;

import java.io.Serializable;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.ScannerFault;
import org.medseal.web.codes.MarkedText;

/**
 * A code that could not be read, cut so that the page can underline the place.
 *
 * @param scanner what the scanner did wrong that typed it; null where none is known to have
 */
public record CodeFault(String sentence, String before, String wrong, String after, ScannerFault scanner)
        implements Serializable {
    static CodeFault of(String code, Gs1Exception fault, ScannerFault scanner) {
        int at = Math.min(fault.at().orElse(0), code.length());
        int end = Math.min(at + Math.max(1, fault.length().orElse(code.length() - at)), code.length());
        return new CodeFault(
                fault.getMessage(),
                MarkedText.visible(code.substring(0, at)),
                MarkedText.visible(code.substring(at, end)),
                MarkedText.visible(code.substring(end)),
                scanner);
    }

    /** The code is sound, but there is something to say. */
    static CodeFault saying(String code, String sentence, ScannerFault scanner) {
        return new CodeFault(sentence, "", "", code, scanner);
    }

    /** Whether a single place is to blame. */
    public boolean placed() {
        return !wrong.isEmpty();
    }
}
