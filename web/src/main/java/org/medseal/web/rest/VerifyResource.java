package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.medseal.Json;
import org.medseal.audit.CallContext;
import org.medseal.gs1.Gtin;
import org.medseal.verification.Connectivity;
import org.medseal.verification.VerificationService;
import org.medseal.verification.VerifyAnswer;
import org.medseal.verification.VerifyRequest;
import org.medseal.web.openapi.Asks;

/**
 * GS1 Lightweight Messaging 1.1. Only 200 carries the standard's JSON, and a negative answer is a 200. Parameters that
 * the standard does not know are ignored.
 *
 * <p>A servlet, because REST's own machinery cost twice what the answer does (DECISIONS.md); the annotations of REST
 * are here for the description of the doors.
 */
@WebServlet("/verify/*")
@Produces("application/json")
@RolesAllowed({Roles.PARTNER, Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.ERP})
public class VerifyResource extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private transient VerificationService verification;

    @Inject
    private transient CallContext call;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String correlation = CorrelationFilter.id(request.getHeader(CorrelationFilter.HEADER));
        call.correlate(correlation);
        response.setHeader(CorrelationFilter.HEADER, correlation);
        try {
            Object answer = answer(request.getRequestURI(), request);
            if (answer == null) {
                refuse(response, Problem.nothingAt(request.getRequestURI()));
            } else {
                response.setHeader("Cache-Control", "private, no-cache");
                write(response, "application/json", answer);
            }
        } catch (RuntimeException e) {
            refuse(response, Problems.of(Problems.unwrapped(e), request.getUserPrincipal() != null));
        }
    }

    /** Null where there is nothing at that address. */
    private Object answer(String uri, HttpServletRequest request) {
        String[] path = uri.split("/", -1);
        if (path.length == 3 && path[2].equals("checkConnectivity")) {
            return checkConnectivity(new VerifyParameters(Map.of(), request::getParameter));
        }
        boolean ofAPack = path.length == 8 && path[2].equals("gtin") && path[4].equals("lot") && path[6].equals("ser");
        if (!ofAPack) {
            return null;
        }
        Map<String, String> pack = new HashMap<>();
        for (int i = 2; i < path.length; i += 2) {
            pack.put(path[i], decoded(path[i + 1]));
        }
        VerifyParameters in = new VerifyParameters(pack, request::getParameter);
        return "true".equals(in.query("checkConnectivity")) ? connectivity(in, in.path("gtin")) : verify(in);
    }

    @GET
    @Path("checkConnectivity")
    @Asks(
            value = {"gtin", "reqGLN"},
            answer = Connectivity.class)
    public Connectivity checkConnectivity(@BeanParam VerifyParameters in) {
        return connectivity(in, in.query("gtin"));
    }

    /** {@code checkConnectivity=true} asks, at the address of a pack, only whether somebody would answer. */
    @GET
    @Path("gtin/{gtin}/lot/{lot}/ser/{ser}")
    @Asks(
            value = {"exp", "linkType", "context", "reqGLN", "corrUUID"},
            answer = VerifyAnswer.class)
    public VerifyAnswer verify(@BeanParam VerifyParameters in) {
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
        return verification.verify(request);
    }

    private Connectivity connectivity(VerifyParameters in, String gtinText) {
        Gtin gtin = in.gtin(gtinText);
        in.gln();
        in.refuseIfAny();
        return verification.connectivity(gtin);
    }

    /** In a path a plus sign is one (RFC 3986, 3.3). */
    private static String decoded(String segment) {
        return segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static void refuse(HttpServletResponse response, Problem problem) throws IOException {
        problem.send(response);
    }

    private static void write(HttpServletResponse response, String type, Object body) throws IOException {
        byte[] json = Json.mapper().writeValueAsBytes(body);
        response.setContentType(type);
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
