package org.medseal.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.medseal.gs1.Code;

/** Checks codes with keys alone: those of a JWKS, wherever it was got, or those of the server, which has secret ones too. */
public final class SignatureCheck {
    private final Function<String, Optional<CodeKey>> keys;
    private final Function<CodeKey, Optional<byte[]>> secrets;

    SignatureCheck(Function<String, Optional<CodeKey>> keys, Function<CodeKey, Optional<byte[]>> secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    /** With the keys that everybody may know ({@link Jwks#parse}). */
    public static SignatureCheck with(List<CodeKey> keys) {
        Map<String, CodeKey> byId = new HashMap<>();
        keys.forEach(key -> byId.put(key.id(), key));
        return new SignatureCheck(id -> Optional.ofNullable(byId.get(id)), key -> Optional.empty());
    }

    /** Empty where the code is not signed in this way. */
    public Optional<SignatureAnswer> check(Code code, Instant now) {
        return SealedCode.of(code).map(claim -> check(claim, now));
    }

    private SignatureAnswer check(SealedCode code, Instant now) {
        Optional<CodeKey> found = keys.apply(code.keyId());
        if (found.isEmpty()) {
            return answer(code, SignatureStatus.UNKNOWN_KEY, "No key " + code.keyId() + " of the maker is known");
        }
        CodeKey key = found.get();
        SignatureAnswer outOfTime = time(code, key, now);
        if (outOfTime != null) {
            return outOfTime;
        }
        if (code.signature().length != key.algorithm().bytes()) {
            return answer(
                    code,
                    SignatureStatus.MALFORMED,
                    "AI 92 holds no signature by key " + code.keyId() + ": it has four characters and then "
                            + key.algorithm().characters() + " of base64url");
        }
        if (!code.isForItsProduct()) {
            return answer(
                    code,
                    SignatureStatus.OTHER_PRODUCT,
                    "The signature was made for another product than GTIN "
                            + code.signed().get(0).value());
        }
        return fits(code, key);
    }

    private SignatureAnswer time(SealedCode code, CodeKey key, Instant now) {
        if (key.retiredAt() != null && !now.isBefore(key.retiredAt())) {
            return answer(
                    code,
                    SignatureStatus.RETIRED_KEY,
                    "The maker withdrew key " + key.id() + " on " + day(key.retiredAt())
                            + ": nothing that it signed counts any more");
        }
        if (now.isBefore(key.activeFrom())) {
            return answer(
                    code,
                    SignatureStatus.KEY_NOT_YET_VALID,
                    "Key " + key.id() + " is not valid before " + day(key.activeFrom()));
        }
        if (!now.isBefore(key.trustedUntil())) {
            return answer(
                    code,
                    SignatureStatus.KEY_OUT_OF_DATE,
                    "Key " + key.id() + " is out of date since " + day(key.trustedUntil()));
        }
        return null;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private SignatureAnswer fits(SealedCode code, CodeKey key) {
        boolean fits;
        if (key.algorithm() == KeyAlgorithm.ED25519) {
            fits = verify(key.publicKey(), code.message(), code.signature());
        } else {
            Optional<byte[]> secret = secrets.apply(key);
            if (secret.isEmpty()) {
                return answer(
                        code,
                        SignatureStatus.NOT_CHECKED,
                        "Key " + key.id() + " is a secret one: only the maker can check this short signature");
            }
            fits = MessageDigest.isEqual(mac(secret.get(), code.message()), code.signature());
        }
        return fits
                ? answer(code, SignatureStatus.VALID, "Signed by its maker with key " + key.id() + ", and unchanged")
                : answer(
                        code,
                        SignatureStatus.CHANGED,
                        "The code is not as the maker signed it: GTIN, serial number, lot or expiry date was changed,"
                                + " or the signature");
    }

    private static SignatureAnswer answer(SealedCode code, SignatureStatus status, String sentence) {
        return new SignatureAnswer(status, code.keyId(), sentence);
    }

    private static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(KeyBytes.wrap(publicKey)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // bytes that are no point of the curve are no signature
            return false;
        }
    }

    static byte[] mac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(message), KeyAlgorithm.HMAC.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
