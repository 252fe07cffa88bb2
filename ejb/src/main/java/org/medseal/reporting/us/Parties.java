package org.medseal.reporting.us;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medseal.epcis.BizTransaction;
import org.medseal.epcis.EpcisEvent;
import org.medseal.epcis.SourceDestination;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.reporting.Urns;

/** Who ships to whom, from where to where, as an event tells it in one of the ways that partners use. */
final class Parties {
    private static final String PARTY_LINK = "https://id.gs1.org/417/";
    private static final String PARTY_URN = "urn:epc:id:pgln:";
    private static final String OWN_REFERENCE = "urn:medseal:bt:";

    private Parties() {}

    /** The company that gets the goods: the new owner, else who holds them, else whose the place is. */
    static Optional<Gln> buyer(EpcisEvent event, MasterDataService masterData) {
        return party(event.destinations(), masterData);
    }

    static Optional<Gln> seller(EpcisEvent event, MasterDataService masterData) {
        return party(event.sources(), masterData);
    }

    private static Optional<Gln> party(List<SourceDestination> list, MasterDataService masterData) {
        return Stream.of("owning_party", "possessing_party")
                .flatMap(type -> of(list, type).stream())
                .flatMap(uri -> gln(uri).stream())
                .findFirst()
                .or(() -> of(list, "location")
                        .flatMap(masterData::findLocation)
                        .map(LocationRow::details)
                        .map(details -> details.party()));
    }

    static Optional<Sgln> place(List<SourceDestination> list) {
        return of(list, "location").flatMap(Urns::place);
    }

    private static Optional<String> of(List<SourceDestination> list, String type) {
        return list.stream()
                .filter(one -> type.equals(one.type()))
                .map(SourceDestination::id)
                .findFirst();
    }

    /** The GLN of a party: as SGLN, as PGLN, as Digital Link of either. */
    private static Optional<Gln> gln(String uri) {
        if (uri.startsWith(PARTY_LINK)) {
            return parsed(uri.substring(PARTY_LINK.length()));
        }
        if (uri.startsWith(PARTY_URN)) {
            return Urns.place("urn:epc:id:sgln:" + uri.substring(PARTY_URN.length()) + ".0")
                    .map(Sgln::gln);
        }
        return Urns.place(uri).map(Sgln::gln);
    }

    private static Optional<Gln> parsed(String digits) {
        try {
            return Optional.of(Gln.parse(digits));
        } catch (Gs1Exception notAGln) {
            return Optional.empty();
        }
    }

    /** The number of the delivery as people say it. */
    static Optional<String> delivery(EpcisEvent event) {
        return Stream.of("desadv", "po")
                .flatMap(type -> event.bizTransactions().stream().filter(one -> type.equals(one.type())))
                .map(BizTransaction::id)
                .map(id -> id.startsWith(OWN_REFERENCE) ? id.substring(OWN_REFERENCE.length()) : last(id))
                .findFirst();
    }

    private static String last(String id) {
        return id.startsWith("urn:epcglobal:cbv:bt:") ? id.substring(id.lastIndexOf(':') + 1) : id;
    }

    /** A business transaction as the CBV names one: the GLN of who gave the number, then the number (CBV 1.2, 8.5). */
    static String reference(String id, Gln seller) {
        return id.startsWith(OWN_REFERENCE)
                ? "urn:epcglobal:cbv:bt:" + seller + ":" + id.substring(OWN_REFERENCE.length())
                : id;
    }
}
