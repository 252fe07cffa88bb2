package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.medseal.operations.Operation;
import org.medseal.operations.OperationService;
import org.medseal.operations.PerformOperation;

/** What a person or the ERP orders to be done to items. */
@Path("operations")
@RequestScoped
@Produces("application/json")
public class OperationResource {
    @Inject
    OperationService operations;

    @POST
    @Path("{operation}")
    @Consumes("application/json")
    @RolesAllowed({Roles.ADMIN, Roles.OFFICER, Roles.OPERATOR, Roles.ERP})
    public String perform(@PathParam("operation") Operation operation, PerformOperation order) {
        return operations.perform(operation, order);
    }
}
