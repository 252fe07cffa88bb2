package org.medseal.epcis;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.medseal.gs1.Code;
import org.medseal.gs1.CodeForm;
import org.medseal.gs1.CompanyPrefixLengths;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.EpcUri;
import org.medseal.gs1.ReadOptions;

/**
 * The two spellings of a key of GS1, EPC URN and Digital Link, and events whose things, classes, places, parties and
 * documents are all spelled one way. What has no such spelling stays as it is.
 */
public final class Spelling {
    private final CompanyPrefixLengths prefixes;

    /** @param prefixes without the length of its company prefix no key can be spelled as URN */
    public Spelling(CompanyPrefixLengths prefixes) {
        this.prefixes = prefixes;
    }

    /** As Digital Link on id.gs1.org. */
    public static String link(String uri) {
        return uri.startsWith("urn:epc:")
                ? DigitalLink.constrainedCanonical(uri).orElse(uri)
                : uri;
    }

    /** As EPC URN, where it is a Digital Link whose company prefix is known. */
    public String urn(String uri) {
        if (!uri.startsWith("http")) {
            return uri;
        }
        return DigitalLink.constrainedCanonical(uri)
                .map(link -> Code.examine(link, ReadOptions.DEFAULT.withForm(CodeForm.DIGITAL_LINK), prefixes)
                        .epc())
                .orElse(uri);
    }

    /** The same event with each of its URIs spelled so. */
    public static EpcisEvent respell(EpcisEvent event, UnaryOperator<String> spell) {
        Things things = Things.of(event);
        String parent = things.parent() == null ? null : spell.apply(things.parent());
        EpcisEvent respelled =
                new Things(parent, list(things.items(), spell), list(things.outputs(), spell)).in(event, event.core());
        return withoutThings(respelled, spell);
    }

    /** The same event with each of its URIs spelled so, but for the things it names one by one. */
    public static EpcisEvent withoutThings(EpcisEvent event, UnaryOperator<String> spell) {
        EpcisEvent classes = Things.replaceQuantities(
                event, each -> new QuantityElement(spell.apply(each.epcClass()), each.quantity(), each.uom()));
        return Things.of(classes).in(classes, core(event.core(), spell));
    }

    private static EpcList list(EpcList list, UnaryOperator<String> spell) {
        return new EpcList(
                list.epcs().stream()
                        .map(epc -> new EpcUri(spell.apply(epc.text())))
                        .toList(),
                list.others());
    }

    private static EventCore core(EventCore core, UnaryOperator<String> spell) {
        Why why = core.why();
        Why respelled = new Why(
                why.bizStep(),
                why.disposition(),
                why.persistentDisposition(),
                why.bizTransactions().stream()
                        .map(each -> new BizTransaction(each.type(), spell.apply(each.id())))
                        .toList(),
                ends(why.sources(), spell),
                ends(why.destinations(), spell));
        Where where = new Where(
                place(core.where().readPoint(), spell), place(core.where().bizLocation(), spell));
        return new EventCore(core.identity(), core.when(), where, respelled, core.sensorElements(), core.extensions());
    }

    private static List<SourceDestination> ends(List<SourceDestination> ends, UnaryOperator<String> spell) {
        return ends.stream()
                .map(each -> new SourceDestination(each.type(), spell.apply(each.id())))
                .toList();
    }

    private static Place place(Place place, UnaryOperator<String> spell) {
        return Optional.ofNullable(place)
                .map(known -> new Place(spell.apply(known.id()), known.extensions()))
                .orElse(null);
    }
}
