package org.medseal.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gtin;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;
import org.medseal.masterdata.ProductRow;

/**
 * For which products we answer, and under which GLN. Remembered for some seconds: neither changes in a hurry, and
 * nothing that decides whether a pack may be sold hangs on it.
 */
@ApplicationScoped
public class Responsibility {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;
    private static final String OWN_GLN = System.getenv("MEDSEAL_GLN");

    private final Map<Gtin, Known> known = new ConcurrentHashMap<>();

    @Inject
    MasterDataService masterData;

    @Inject
    Clock clock;

    /** A product of ours. */
    record Product(String name, String responderGln) {}

    private record Known(Optional<Product> product, Instant until) {}

    Optional<Product> find(Gtin gtin) {
        Instant now = clock.instant();
        Known remembered = known.get(gtin);
        if (remembered == null || now.isAfter(remembered.until())) {
            if (known.size() > MOST) {
                known.clear();
            }
            Optional<Product> product =
                    masterData.findProduct(gtin).map(row -> new Product(row.name(), responder(row)));
            remembered = new Known(product, now.plus(REMEMBERED));
            known.put(gtin, remembered);
        }
        return remembered.product();
    }

    /** The manufacturer that the product names, else the party whose prefix it is, else the one of the settings. */
    private String responder(ProductRow product) {
        if (product.details().manufacturer() != null) {
            return product.details().manufacturer().digits();
        }
        return masterData.listParties(new Listing(0, 1000, null)).items().stream()
                .filter(party -> party.details().companyPrefixes().contains(product.companyPrefix()))
                .map(PartyRow::gln)
                .findFirst()
                .map(Object::toString)
                .orElseGet(() -> OWN_GLN != null ? OWN_GLN : firstOf(product.companyPrefix()));
    }

    /** The GLN of the prefix itself, which is its owner's by definition. */
    private static String firstOf(CompanyPrefix prefix) {
        String digits = prefix.digits() + "0".repeat(12 - prefix.digits().length());
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
