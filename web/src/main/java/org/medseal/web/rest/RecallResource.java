package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.medseal.RefusedException;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.Page;
import org.medseal.recall.CloseRecall;
import org.medseal.recall.MakeRecall;
import org.medseal.recall.PartnerRecall;
import org.medseal.recall.RecallAnswerService;
import org.medseal.recall.RecallMade;
import org.medseal.recall.RecallService;
import org.medseal.recall.RecallView;
import org.medseal.recall.Respond;
import org.medseal.recall.StartRecall;

/** Recalls: ours see all of them, a trading partner those that concern it, with its own packs only. */
@Path("recalls")
@RequestScoped
@Produces("application/json")
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR, Roles.ERP, Roles.PARTNER})
public class RecallResource {
    @Inject
    RecallService recalls;

    @Inject
    RecallAnswerService answers;

    @Context
    SecurityContext security;

    @GET
    public Page<?> list(
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("q") String q) {
        Listing listing = new Listing(page, size, q);
        return isPartner() ? answers.list(listing) : recalls.list(listing);
    }

    @GET
    @Path("{id}")
    public Object get(@PathParam("id") int id) {
        return isPartner() ? answers.get(id) : recalls.get(id);
    }

    /** The draft with its scope: 201 the first time, 200 when the same request comes again. */
    @RolesAllowed(Roles.OFFICER)
    @POST
    @Consumes("application/json")
    public Response make(MakeRecall body, @Context UriInfo uri) {
        RecallMade made = recalls.make(present(body));
        return Response.status(made.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .location(uri.getAbsolutePathBuilder()
                        .segment(Integer.toString(made.recall().recall().id()))
                        .build())
                .entity(made.recall())
                .build();
    }

    @RolesAllowed(Roles.APPROVER)
    @POST
    @Path("{id}/start")
    @Consumes("application/json")
    public RecallView start(@PathParam("id") int id, StartRecall body) {
        return recalls.start(id, present(body));
    }

    @RolesAllowed(Roles.PARTNER)
    @POST
    @Path("{id}/responses")
    @Consumes("application/json")
    public PartnerRecall respond(@PathParam("id") int id, Respond body) {
        return answers.respond(id, present(body));
    }

    @RolesAllowed({Roles.OFFICER, Roles.APPROVER})
    @POST
    @Path("{id}/close")
    @Consumes("application/json")
    public RecallView close(@PathParam("id") int id, CloseRecall body) {
        return recalls.close(id, present(body));
    }

    /** An account with another role besides sees what that role sees. */
    private boolean isPartner() {
        return security.isUserInRole(Roles.PARTNER)
                && !(security.isUserInRole(Roles.OFFICER) || security.isUserInRole(Roles.APPROVER));
    }

    private static <T> T present(T body) {
        if (body == null) {
            throw new RefusedException(RefusedException.Kind.MALFORMED, "missing-body", "the body is missing");
        }
        return body;
    }
}
