package org.medseal.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Code;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.ElementString;
import org.medseal.signing.SigningService;

/** Signs packs' codes with the maker's key. */
@Path("codes/sign")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class SignedCodeResource {
    private static final int MOST = 10_000;

    @Inject
    SigningService signing;

    /** Codes in any form, and {@code Ed25519} (the default) or {@code HMAC-SHA-256} for small symbols. */
    public record SignRequest(List<String> codes, String algorithm) {}

    /** A signed code in its forms. */
    public record Signed(String elementString, String bracketed, String digitalLink) {
        static Signed of(ElementString code) {
            return new Signed(
                    code.caretText(),
                    code.bracketed(),
                    DigitalLink.of(code.elements()).uri());
        }
    }

    @POST
    public List<Signed> sign(SignRequest request) {
        if (request == null || request.codes() == null || request.codes().isEmpty()) {
            throw new RefusedException(Kind.MALFORMED, "missing", "The codes to be signed are missing");
        }
        if (request.codes().size() > MOST) {
            throw new RefusedException(
                    Kind.TOO_LARGE,
                    "too-large",
                    request.codes().size() + " codes were sent; at most " + MOST + " are signed at once");
        }
        List<Code> codes = request.codes().stream().map(Code::parse).toList();
        return signing.sign(codes, SigningWords.algorithm(request.algorithm())).stream()
                .map(Signed::of)
                .toList();
    }
}
