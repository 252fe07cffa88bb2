package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.medseal.gs1.Gtin;
import org.medseal.verification.Connectivity;
import org.medseal.verification.VerificationService;
import org.medseal.verification.VerifyAnswer;
import org.medseal.verification.VerifyRequest;
import org.medseal.web.openapi.Asks;

/**
 * GS1 Lightweight Messaging 1.1. Only 200 carries the standard's JSON, and a negative answer is a 200. Parameters that
 * the standard does not know are ignored.
 */
@Path("")
@ApplicationScoped
@Produces("application/json")
@RolesAllowed({Roles.PARTNER, Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.ERP})
public class VerifyResource {
    @Inject
    VerificationService verification;

    @Inject
    Clock clock;

    @GET
    @Path("checkConnectivity")
    @Asks(
            value = {"gtin", "reqGLN"},
            answer = Connectivity.class)
    public Response checkConnectivity(@Context UriInfo uri) {
        VerifyParameters in = new VerifyParameters(uri);
        Gtin gtin = in.gtin(in.query("gtin"));
        in.gln();
        in.refuseIfAny();
        return answer(verification.connectivity(gtin));
    }

    /** {@code checkConnectivity=true} asks, at the address of a pack, only whether somebody would answer. */
    @GET
    @Path("gtin/{gtin}/lot/{lot}/ser/{ser}")
    @Asks(
            value = {"exp", "linkType", "context", "reqGLN", "corrUUID"},
            answer = VerifyAnswer.class)
    public Response verify(@Context UriInfo uri) {
        VerifyParameters in = new VerifyParameters(uri);
        if ("true".equals(in.query("checkConnectivity"))) {
            Gtin gtin = in.gtin(in.path("gtin"));
            in.gln();
            in.refuseIfAny();
            return answer(verification.connectivity(gtin));
        }
        VerifyRequest request = new VerifyRequest(
                in.gtin(in.path("gtin")),
                in.lot(),
                in.serial(),
                in.expiry(LocalDate.now(clock.withZone(ZoneOffset.UTC))),
                in.gln(),
                in.uuid());
        in.fixed("linkType", "verificationService");
        in.fixed("context", "dscsaSaleableReturn");
        in.refuseIfAny();
        return answer(verification.verify(request));
    }

    private static Response answer(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
