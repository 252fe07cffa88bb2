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
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.medseal.outbox.IncomingRow;
import org.medseal.outbox.MessageDesk;
import org.medseal.outbox.MessageSearch;
import org.medseal.outbox.OutgoingRow;

/** The message desk for programs: what came in and goes out, how it stands, and a person's decisions about it. */
@Path("messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
public class MessageResource {
    private static final String MOST = "50";

    @Inject
    private MessageDesk desk;

    /** Why, and for a correction the body to act on instead. */
    public record Order(String reason, String body) {}

    @GET
    @Path("in")
    public List<IncomingRow> listIncoming(
            @QueryParam("queue") String queue,
            @QueryParam("state") String state,
            @QueryParam("key") String key,
            @QueryParam("before") Long before,
            @QueryParam("size") @DefaultValue(MOST) int size) {
        return desk.listIncoming(new MessageSearch(queue, state, key, before, size));
    }

    @GET
    @Path("out")
    public List<OutgoingRow> listOutgoing(
            @QueryParam("queue") String queue,
            @QueryParam("state") String state,
            @QueryParam("key") String key,
            @QueryParam("before") Long before,
            @QueryParam("size") @DefaultValue(MOST) int size) {
        return desk.listOutgoing(new MessageSearch(queue, state, key, before, size));
    }

    @GET
    @Path("in/{id}")
    public IncomingRow getIncoming(@PathParam("id") long id) {
        return desk.getIncoming(id);
    }

    @GET
    @Path("out/{id}")
    public OutgoingRow getOutgoing(@PathParam("id") long id) {
        return desk.getOutgoing(id);
    }

    /** As received. */
    @GET
    @Path("in/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public InputStream received(@PathParam("id") long id) {
        return desk.openReceived(id);
    }

    @GET
    @Path("out/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public InputStream sent(@PathParam("id") long id) {
        return desk.openOutgoing(id);
    }

    @POST
    @Path("in/{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "compliance-officer"})
    public IncomingRow retryIncoming(@PathParam("id") long id, Order order) {
        desk.retryIncoming(id, reason(order));
        return desk.getIncoming(id);
    }

    @POST
    @Path("in/{id}/correct")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "compliance-officer"})
    public IncomingRow correct(@PathParam("id") long id, Order order) {
        desk.correctIncoming(id, order == null ? null : order.body(), reason(order));
        return desk.getIncoming(id);
    }

    @POST
    @Path("in/{id}/give-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "compliance-officer"})
    public IncomingRow giveUpIncoming(@PathParam("id") long id, Order order) {
        desk.giveUpIncoming(id, reason(order));
        return desk.getIncoming(id);
    }

    @POST
    @Path("out/{id}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "compliance-officer"})
    public OutgoingRow retryOutgoing(@PathParam("id") long id, Order order) {
        desk.retryOutgoing(id, reason(order));
        return desk.getOutgoing(id);
    }

    @POST
    @Path("out/{id}/give-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"admin", "compliance-officer"})
    public OutgoingRow giveUpOutgoing(@PathParam("id") long id, Order order) {
        desk.giveUpOutgoing(id, reason(order));
        return desk.getOutgoing(id);
    }

    private static String reason(Order order) {
        return order == null ? null : order.reason();
    }
}
