package org.medseal.web.codes;

import java.io.Serializable;
import org.medseal.gs1.ParsedCode;
import org.medseal.gs1.ScannerFault;
import org.medseal.signing.SignatureAnswer;

/**
 * A text and all that can be said of it.
 *
 * @param signature null where the code is not signed by a maker's key
 * @param scannerFault null where the scanner typed what it read, as far as can be told
 */
public record Inspected(String text, ParsedCode code, SignatureAnswer signature, ScannerFault scannerFault)
        implements Serializable {}
