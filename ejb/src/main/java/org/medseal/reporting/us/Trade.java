package org.medseal.reporting.us;

import java.util.List;
import java.util.stream.Stream;
import org.medseal.epcis.BizTransaction;
import org.medseal.epcis.EpcisEvent;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.MasterDataService;
import org.medseal.reporting.MarketReporter;
import org.medseal.reporting.Urns;

/**
 * Who sold to whom, from where to where, under which numbers.
 *
 * @param transactions each named as the CBV has it
 */
record Trade(Gln seller, Sgln from, Gln buyer, Sgln to, List<BizTransaction> transactions) {
    static Trade of(EpcisEvent shipping, MarketReporter.Matter matter, MasterDataService masterData) {
        Gln seller = Parties.seller(shipping, masterData)
                .orElseGet(() -> Gln.parse(matter.route().setting("sender")));
        Gln buyer = matter.report().receiver();
        Sgln from = Parties.place(shipping.sources())
                .or(() -> shipping.readPoint().flatMap(Urns::place))
                .orElse(Sgln.of(seller));
        Sgln to = Parties.place(shipping.destinations()).orElse(Sgln.of(buyer));
        List<BizTransaction> transactions = shipping.bizTransactions().stream()
                .filter(one -> one.type() != null)
                .map(one -> new BizTransaction(one.type(), Parties.reference(one.id(), seller)))
                .toList();
        return new Trade(seller, from, buyer, to, transactions);
    }

    Stream<Sgln> places() {
        return Stream.of(Sgln.of(seller), from, Sgln.of(buyer), to);
    }
}
