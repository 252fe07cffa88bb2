package org.medseal.web.publicpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.gs1.Code;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sscc;
import org.medseal.serials.SerialNumbers;
import org.medseal.signing.SignatureAnswer;
import org.medseal.signing.SigningService;
import org.medseal.verification.PackVerdict;
import org.medseal.verification.PublicAnswer;
import org.medseal.verification.VerificationService;

/** From the address in a code to the one answer. */
@ApplicationScoped
public class PackCheck {
    /** The host in the address is whatever the person reached us by; it is no part of the question. */
    private static final String ORIGIN = "https://id.gs1.org";

    private static final Pattern PACK = Pattern.compile("(/01/[0-9]{14})(?:/10/[^/?]+)?/21/[^/?]+(?:\\?.*)?");

    private VerificationService verification;
    private SerialNumbers serials;
    private SigningService signing;

    public PackCheck() {}

    @Inject
    PackCheck(VerificationService verification, SerialNumbers serials, SigningService signing) {
        this.verification = verification;
        this.serials = serials;
        this.signing = signing;
    }

    /** What the signature in the code says, if it carries one. */
    Optional<SignatureAnswer> signature(String pathAndQuery) {
        try {
            return signing.check(Code.parse(ORIGIN + pathAndQuery));
        } catch (Gs1Exception malformed) {
            return Optional.empty();
        }
    }

    PackAnswer answer(String pathAndQuery) {
        try {
            return judged(DigitalLink.parse(ORIGIN + pathAndQuery));
        } catch (Gs1Exception malformed) {
            return impossiblePack(pathAndQuery).orElseGet(() -> PackAnswer.of(Verdict.MALFORMED));
        }
    }

    private PackAnswer judged(DigitalLink link) {
        Code code = Code.parse(link.uri());
        Optional<Sscc> unit = code.sscc();
        if (unit.isPresent()) {
            return PackAnswer.of(unit(unit.get()));
        }
        if (code.gtin().isEmpty()) {
            return PackAnswer.of(Verdict.PLACE);
        }
        PublicAnswer answer = verification.publicAnswer(link);
        return new PackAnswer(verdict(answer.verdict()), answer.product(), answer.lot(), answer.expiry());
    }

    private Verdict unit(Sscc unit) {
        if (!serials.isOurs(unit)) {
            return Verdict.NOT_OURS;
        }
        return serials.numbers(List.of(unit))[0] >= 0 ? Verdict.UNIT : Verdict.NOT_GENUINE;
    }

    /** A serial that cannot exist, on a product of ours, must not look different from one that was never given out. */
    private Optional<PackAnswer> impossiblePack(String pathAndQuery) {
        Matcher pack = PACK.matcher(pathAndQuery);
        if (!pack.matches()) {
            return Optional.empty();
        }
        try {
            PackAnswer product = judged(DigitalLink.parse(ORIGIN + pack.group(1)));
            return product.verdict() == Verdict.NOT_OURS
                    ? Optional.empty()
                    : Optional.of(new PackAnswer(Verdict.NOT_GENUINE, product.product(), null, null));
        } catch (Gs1Exception noGtin) {
            return Optional.empty();
        }
    }

    private static Verdict verdict(PackVerdict verdict) {
        return verdict == PackVerdict.NOT_ISSUED ? Verdict.NOT_GENUINE : Verdict.valueOf(verdict.name());
    }
}
