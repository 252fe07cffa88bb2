package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.medseal.vocabularies.StateElement;
import org.medseal.vocabularies.StatementRow;
import org.medseal.vocabularies.VocabularyService;

/** What documents and people state of an element of a vocabulary: every statement with its date, and corrections. */
@Path("vocabulary-statements")
@RequestScoped
@Produces("application/json")
@RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.APPROVER, Roles.AUDITOR, Roles.OPERATOR, Roles.ERP})
public class VocabularyResource {
    @Inject
    VocabularyService vocabularies;

    @GET
    public List<StatementRow> history(@QueryParam("type") String type, @QueryParam("name") String name) {
        return vocabularies.history(type, name);
    }

    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.ERP})
    @PUT
    @Consumes("application/json")
    public List<StatementRow> state(
            @QueryParam("type") String type, @QueryParam("name") String name, StateElement said) {
        return vocabularies.state(type, name, said);
    }
}
