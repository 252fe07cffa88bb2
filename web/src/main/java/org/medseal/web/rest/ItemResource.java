package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.medseal.RefusedException;
import org.medseal.gs1.Code;
import org.medseal.trace.ContentsNode;
import org.medseal.trace.HistoryEntry;
import org.medseal.trace.ItemView;
import org.medseal.trace.TraceService;

/** What an item is, was and holds. */
@Path("items")
@ApplicationScoped
@Produces("application/json")
@RolesAllowed({
    Roles.ADMIN,
    Roles.OFFICER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.OPERATOR,
    Roles.LINE,
    Roles.ERP,
    Roles.PARTNER
})
public class ItemResource {
    @Inject
    TraceService trace;

    @GET
    public ItemView item(@QueryParam("code") Code code) {
        return trace.item(required(code));
    }

    @GET
    @Path("history")
    public List<HistoryEntry> history(@QueryParam("code") Code code) {
        return trace.history(required(code));
    }

    @GET
    @Path("contents")
    public ContentsNode contents(@QueryParam("code") Code code, @QueryParam("at") Instant at) {
        return trace.contents(required(code), at);
    }

    private static Code required(Code code) {
        if (code == null) {
            throw new RefusedException(
                    RefusedException.Kind.MALFORMED,
                    "missing-code",
                    "The parameter 'code' names the item; it is missing");
        }
        return code;
    }
}
