package org.medseal.epcis;

import java.util.ArrayList;
import java.util.List;

/**
 * The messages of the query interface that a query document may hold instead of results (both schemas,
 * EPCISQueryBodyType): calls, their answers, exceptions. They are held against the schema, and hold no events.
 */
final class XmlQueryMessages {
    private XmlQueryMessages() {}

    private static final List<String> EXCEPTIONS = List.of(
            "DuplicateNameException",
            "InvalidURIException",
            "NoSuchNameException",
            "NoSuchSubscriptionException",
            "DuplicateSubscriptionException",
            "QueryParameterException",
            "QueryTooComplexException",
            "SubscriptionControlsException",
            "SubscribeNotPermittedException",
            "SecurityException",
            "ValidationException");

    /** Adds every message but results to a choice. */
    static Sequence<Void> addTo(Sequence<Void> choice, String queryNamespace) {
        for (String name : List.of("GetQueryNames", "GetStandardVersion", "GetVendorVersion")) {
            choice.optional(name, nothing()::read);
        }
        for (String name : List.of("SubscribeResult", "UnsubscribeResult")) {
            choice.optional(name, nothing()::read);
        }
        for (String name : List.of("GetQueryNamesResult", "GetSubscriptionIDsResult")) {
            choice.optional(name, Sequence.<Void>local().many("string", 0, XmlQueryMessages::text)::read);
        }
        for (String name : List.of("GetStandardVersionResult", "GetVendorVersionResult")) {
            choice.optional(name, XmlQueryMessages::text);
        }
        for (String name : EXCEPTIONS) {
            choice.optional(name, reason()::read);
        }
        return choice.optional("QueryTooLargeException", named(reason())::read)
                .optional("ImplementationException", named(reason().one("severity", XmlQueryMessages::severity))::read)
                .optional("Poll", query()::read)
                .optional("Subscribe", subscribe(queryNamespace)::read)
                .optional("Unsubscribe", Sequence.<Void>local().one("subscriptionID", XmlQueryMessages::text)::read)
                .optional("GetSubscriptionIDs", Sequence.<Void>local().one("queryName", XmlQueryMessages::text)::read);
    }

    private static Sequence<Void> nothing() {
        return Sequence.local();
    }

    private static Sequence<Void> reason() {
        return Sequence.<Void>local().one("reason", XmlQueryMessages::text);
    }

    private static Sequence<Void> named(Sequence<Void> exception) {
        return exception
                .optional("queryName", XmlQueryMessages::text)
                .optional("subscriptionID", XmlQueryMessages::text);
    }

    private static Sequence<Void> query() {
        Sequence<Void> parameter = Sequence.<Void>local()
                .one("name", XmlQueryMessages::text)
                .one("value", (xml, none) -> XmlExtensions.read(xml));
        Sequence<Void> parameters = Sequence.<Void>local().many("param", 0, parameter::read);
        return Sequence.<Void>local().one("queryName", XmlQueryMessages::text).one("params", parameters::read);
    }

    private static Sequence<Void> subscribe(String queryNamespace) {
        Sequence<Void> schedule = Sequence.local();
        for (String field : List.of("second", "minute", "hour", "dayOfMonth", "month", "dayOfWeek")) {
            schedule.optional(field, XmlQueryMessages::text);
        }
        Sequence<Void> controls = Sequence.<Void>local()
                .optional("schedule", open(schedule, queryNamespace)::read)
                .optional("trigger", XmlQueryMessages::uri)
                .optional("initialRecordTime", (xml, none) -> XmlValues.time(xml))
                .one("reportIfEmpty", XmlQueryMessages::truth);
        return query().one("dest", XmlQueryMessages::uri)
                .one("controls", open(controls, queryNamespace)::read)
                .one("subscriptionID", XmlQueryMessages::text);
    }

    private static Sequence<Void> open(Sequence<Void> type, String namespace) {
        return type.optional("extension", XmlParts.<Void>localExtension(none -> new ArrayList<>())::read)
                .others(namespace, 0, (xml, none) -> XmlExtensions.read(xml));
    }

    private static void text(XmlCursor xml, Void none) {
        XmlValues.string(xml);
    }

    private static void uri(XmlCursor xml, Void none) {
        XmlValues.uri(xml);
    }

    private static void truth(XmlCursor xml, Void none) {
        String text = XmlValues.collapse(XmlValues.string(xml));
        if (!SimpleType.get("boolean").takes(text)) {
            throw XmlValues.wrong(xml, "reportIfEmpty", text, "true or false");
        }
    }

    private static void severity(XmlCursor xml, Void none) {
        String text = XmlValues.collapse(XmlValues.string(xml));
        if (!List.of("ERROR", "SEVERE").contains(text)) {
            throw XmlValues.wrong(xml, "severity", text, "ERROR or SEVERE");
        }
    }
}
