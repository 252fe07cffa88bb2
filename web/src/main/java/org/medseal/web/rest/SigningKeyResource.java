package org.medseal.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.medseal.signing.CodeKey;
import org.medseal.signing.CreateKey;
import org.medseal.signing.SigningService;

/** The keys by which codes are signed; the public halves for everybody are under {@code /.well-known/jwks.json}. */
@Path("signing-keys")
@RequestScoped
@Consumes("application/json")
@Produces("application/json")
public class SigningKeyResource {
    @Inject
    SigningService signing;

    /** What may be known of a key. */
    public record KeyView(
            String id,
            String algorithm,
            Instant activeFrom,
            Instant activeUntil,
            Instant trustedUntil,
            Instant retiredAt) {
        static KeyView of(CodeKey key) {
            return new KeyView(
                    key.id(),
                    key.algorithm().toString(),
                    key.activeFrom(),
                    key.activeUntil(),
                    key.trustedUntil(),
                    key.retiredAt());
        }
    }

    /** A wish for a key; the times have defaults. */
    public record NewKey(String algorithm, Instant activeFrom, Instant activeUntil, Instant trustedUntil) {}

    /** Why a key is withdrawn. */
    public record Retirement(String reason) {}

    @GET
    public List<KeyView> list() {
        return signing.keys().stream().map(KeyView::of).toList();
    }

    @POST
    public Response create(NewKey key) {
        CreateKey wish = new CreateKey(
                SigningWords.algorithm(key == null ? null : key.algorithm()),
                key == null ? null : key.activeFrom(),
                key == null ? null : key.activeUntil(),
                key == null ? null : key.trustedUntil());
        return Response.status(Response.Status.CREATED)
                .entity(KeyView.of(signing.create(wish)))
                .build();
    }

    @POST
    @Path("{id}/retire")
    public KeyView retire(@PathParam("id") String id, Retirement retirement) {
        return KeyView.of(signing.retire(id, retirement == null ? null : retirement.reason()));
    }
}
