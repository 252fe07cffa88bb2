package org.medseal.signing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medseal.gs1.Code;
import org.medseal.gs1.Element;
import org.medseal.gs1.ElementString;

/**
 * A pack's code with key id (AI 91) and signature (AI 92).
 *
 * <p>Signed are the bytes of the element string of AI 01, 17, 10, 21 and 91 in this order, those that are there, with GS
 * after variable lengths and none at the end. AI 92 begins with four characters that tell for which GTIN the signature was
 * made (the first 24 bits of its SHA-256), so that one put on another product is told from a mistyped one; then the
 * signature, all in base64url without padding (RFC 4648), which every form of a GS1 code can carry.
 */
record SealedCode(String keyId, String product, byte[] signature, List<Element> signed) {
    private static final String KEY_ID = "91";
    private static final String TAIL = "92";
    private static final int PRODUCT_CHARACTERS = 4;
    /** Eight characters without I, L, O and U: authorities' key ids have four. */
    private static final Pattern OURS = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

    /** What the code claims; empty where it has no key id of this kind. */
    static Optional<SealedCode> of(Code code) {
        Optional<String> keyId =
                code.value(KEY_ID).filter(id -> OURS.matcher(id).matches());
        if (keyId.isEmpty() || code.gtin().isEmpty()) {
            return Optional.empty();
        }
        String tail = code.value(TAIL).orElse("");
        int cut = Math.min(tail.length(), PRODUCT_CHARACTERS);
        return Optional.of(new SealedCode(
                keyId.get(), tail.substring(0, cut), bytes(tail.substring(cut)), signed(code, keyId.get())));
    }

    /** None where it is no base64url. */
    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The elements that a signature by that key covers. */
    static List<Element> signed(Code code, String keyId) {
        List<Element> elements = new ArrayList<>(5);
        for (String ai : List.of("01", "17", "10", "21")) {
            code.value(ai).ifPresent(value -> elements.add(new Element(ai, value)));
        }
        elements.add(new Element(KEY_ID, keyId));
        return elements;
    }

    static byte[] message(List<Element> signed) {
        return new ElementString(signed).text().getBytes(StandardCharsets.US_ASCII);
    }

    byte[] message() {
        return message(signed);
    }

    boolean isForItsProduct() {
        return product.equals(product(signed.get(0).value()));
    }

    private static String product(String gtin) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(gtin.getBytes(StandardCharsets.US_ASCII));
            return base64(Arrays.copyOf(hash, 3));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The code's elements with the signature behind them. */
    static List<Element> sealed(Code code, String keyId, byte[] signature) {
        List<Element> elements = new ArrayList<>(code.elements());
        elements.add(new Element(KEY_ID, keyId));
        elements.add(new Element(TAIL, product(code.gtin().orElseThrow().digits()) + base64(signature)));
        return elements;
    }
}
