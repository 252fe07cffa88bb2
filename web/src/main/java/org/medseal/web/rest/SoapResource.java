package org.medseal.web.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.medseal.RefusedException;
import org.medseal.epcis.EpcisException;
import org.medseal.epcis.EpcisWriter;
import org.medseal.epcis.QueryCall;
import org.medseal.epcis.Vocabulary;
import org.medseal.epcis.XmlOut;
import org.medseal.gs1.Gs1Exception;
import org.medseal.subscriptions.SubscriptionException;
import org.medseal.subscriptions.SubscriptionService;
import org.medseal.trace.events.EventPage;
import org.medseal.trace.events.EventQueryService;

/** The query interface of EPCIS 1.2 in its SOAP binding, for partners who still call it. */
@Path("soap")
@RequestScoped
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
public class SoapResource {
    private static final String TYPE = "text/xml;charset=UTF-8";
    private static final String QUERY = "urn:epcglobal:epcis-query:xsd:1";
    private static final int FAULT = 500;

    @Inject
    EventQueryService events;

    @Inject
    SubscriptionService subscriptions;

    /** SOAP 1.1 sends a fault with status 500, whoever's fault it is. */
    @POST
    @Consumes({"text/xml", "application/xml", "application/soap+xml"})
    public Response call(InputStream body) {
        try {
            return answer(QueryCall.read(body));
        } catch (SubscriptionException e) {
            return fault(e.soapName(), e.getMessage());
        } catch (RefusedException e) {
            String code = e.code();
            String name = code.startsWith("epcisException:") ? code.substring("epcisException:".length()) : null;
            return fault(name == null ? "ValidationException" : name, e.getMessage());
        } catch (EpcisException | Gs1Exception e) {
            return fault("ValidationException", e.getMessage());
        }
    }

    private Response answer(QueryCall call) {
        return switch (call.operation()) {
            case "GetQueryNames" -> result("GetQueryNamesResult", events.queryNames(), true);
            case "GetStandardVersion" -> result("GetStandardVersionResult", List.of("1.2"), false);
            case "GetVendorVersion" -> result("GetVendorVersionResult", List.of("Medseal 1.0"), false);
            case "Poll" -> poll(call);
            case "Subscribe" -> subscribe(call);
            case "Unsubscribe" -> unsubscribe(call);
            case "GetSubscriptionIDs" -> result("GetSubscriptionIDsResult", subscriptions.ids(call.queryName()), true);
            default -> fault("ValidationException", "There is no operation " + call.operation() + " here");
        };
    }

    private Response poll(QueryCall call) {
        if (EventQueryService.isForMasterData(call.queryName())) {
            List<Vocabulary> found = events.masterData(call.parameters(), Map.of());
            StreamingOutput body = out -> events.writeMasterDataAnswer(found, out);
            return Response.ok(body, TYPE).build();
        }
        EventPage page = events.poll(call.queryName(), call.parameters());
        StreamingOutput body = out -> events.writeAnswer(page, call.queryName(), out);
        return Response.ok(body, TYPE).build();
    }

    private Response subscribe(QueryCall call) {
        subscriptions.subscribe(
                call.queryName(),
                call.parameters(),
                call.field("subscriptionID").orElse(null),
                SoapSubscription.of(call));
        return result("SubscribeResult", List.of(), false);
    }

    private Response unsubscribe(QueryCall call) {
        subscriptions.unsubscribe(call.field("subscriptionID").orElse(""));
        return result("UnsubscribeResult", List.of(), false);
    }

    private interface Content {
        void into(XmlOut xml) throws IOException;
    }

    private static Response result(String name, List<String> values, boolean list) {
        return enveloped(200, xml -> {
            xml.start("epcisq:" + name).attribute("xmlns:epcisq", QUERY);
            for (String value : values) {
                if (list) {
                    xml.element("string", value);
                } else {
                    xml.text(value);
                }
            }
        });
    }

    private static Response fault(String name, String reason) {
        return enveloped(FAULT, xml -> {
            xml.start("soapenv:Fault");
            xml.element("faultcode", "soapenv:Client");
            xml.element("faultstring", reason);
            xml.start("detail").start("epcisq:" + name).attribute("xmlns:epcisq", QUERY);
            xml.element("reason", reason);
        });
    }

    private static Response enveloped(int status, Content content) {
        StreamingOutput body = out -> {
            try (XmlOut xml = new XmlOut(out)) {
                xml.start("soapenv:Envelope").attribute("xmlns:soapenv", EpcisWriter.SOAP);
                xml.start("soapenv:Body");
                content.into(xml);
            }
        };
        return Response.status(status).entity(body).type(TYPE).build();
    }
}
