package org.medseal.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.Sgln;

/**
 * Reads master data from JSON, the same over REST (where the path names the thing) and over the queue (where the body
 * does). It refuses with every fault at once: malformed where a member is not what it should be, against a rule where
 * the members do not go together.
 */
public final class MasterDataJson {
    private static final int MOST_PACKS = 1_000_000_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private MasterDataJson() {}

    /** @param named by the path, or null: the body names it */
    public static PutProduct product(JsonNode body, Gtin named) {
        Faults faults = new Faults();
        Fields in = new Fields(body, "", faults);
        Gtin gtin = key(in, "gtin", named, Gtin::parse, faults);
        ProductDetails details = new ProductDetails(
                in.text("name", true),
                in.value("companyPrefix", true, CompanyPrefix::parse),
                in.value("packagingLevel", true, PackagingLevel::parse),
                in.text("market", "[A-Z]{2,3}", "two or three capitals, such as EU, US or DE"),
                in.text("strength", false),
                in.text("dosageForm", false),
                in.count("packSize", false, MOST_PACKS),
                in.value("manufacturer", false, Gln::parse),
                in.object("contains", MasterDataJson::contents),
                in.objects("nationalNumbers", MasterDataJson::nationalNumber),
                in.object("serialPool", MasterDataJson::pool));
        Integer version = in.count("version", false, Integer.MAX_VALUE);
        in.ignore("validFrom");
        in.end();
        productRules(gtin, details, faults);
        faults.refuseIfAny("product");
        return new PutProduct(gtin, version, details);
    }

    private static void productRules(Gtin gtin, ProductDetails details, Faults faults) {
        CompanyPrefix prefix = details.companyPrefix();
        if (gtin != null && prefix != null && !prefix.covers(gtin)) {
            faults.rule(
                    "/companyPrefix",
                    "company-prefix",
                    "GTIN " + gtin + " was not given under the company prefix " + prefix);
        }
        if (details.contains() != null && details.packagingLevel() == PackagingLevel.UNIT) {
            faults.rule("/contains", "contents", "A unit holds no other packs; a bundle, case or pallet does");
        }
        if (details.contains() != null
                && gtin != null
                && gtin.equals(details.contains().gtin())) {
            faults.rule("/contains/gtin", "contents", "GTIN " + gtin + " cannot hold itself");
        }
        Set<String> schemes = new HashSet<>();
        for (int i = 0; i < details.nationalNumbers().size(); i++) {
            String scheme = details.nationalNumbers().get(i).scheme();
            if (scheme != null && !schemes.add(scheme)) {
                faults.rule(
                        "/nationalNumbers/" + i + "/scheme", "twice", "There are two numbers of the scheme " + scheme);
            }
        }
    }

    private static PackContents contents(Fields in) {
        Gtin gtin = in.value("gtin", true, Gtin::parse);
        Integer quantity = in.count("quantity", true, MOST_PACKS);
        return gtin == null || quantity == null ? null : new PackContents(gtin, quantity);
    }

    private static NationalNumber nationalNumber(Fields in) {
        return new NationalNumber(
                in.neededText("scheme", "[A-Z]{2}-[A-Z0-9]{2,12}", "a country and a name, such as DE-PZN"),
                in.neededText("value", "[A-Za-z0-9./-]{1,30}", "1 to 30 letters, digits, dots, slashes or hyphens"));
    }

    private static SerialPoolTerms pool(Fields in) {
        Integer length = in.count("length", true, 20);
        String alphabet = in.text("alphabet", true);
        return length == null || alphabet == null ? null : new SerialPoolTerms(length, alphabet);
    }

    /** @param gtin and lot by the path, or both null: the body names them */
    public static PutLot lot(JsonNode body, Gtin gtin, LotNumber lot) {
        Faults faults = new Faults();
        Fields in = new Fields(body, "", faults);
        Gtin ofGtin = key(in, "gtin", gtin, Gtin::parse, faults);
        LotNumber number = key(in, "lot", lot, LotNumber::parse, faults);
        LotDetails details = new LotDetails(
                in.date("expiry", true),
                in.date("manufactured", false),
                in.count("plannedQuantity", false, MOST_PACKS),
                in.value("site", false, Gln::parse));
        Integer version = in.count("version", false, Integer.MAX_VALUE);
        in.ignore("validFrom", "status");
        in.end();
        LocalDate expiry = details.expiry();
        if (expiry != null && details.manufactured() != null && !expiry.isAfter(details.manufactured())) {
            faults.rule(
                    "/expiry",
                    "expiry-before-manufacture",
                    "The lot expires on " + expiry + ", not after it was made on " + details.manufactured());
        }
        if (expiry != null && (expiry.getYear() < 2000 || expiry.getYear() > 2099)) {
            faults.rule("/expiry", "expiry", "A pack cannot say " + expiry + ": its date has two digits for the year");
        }
        faults.refuseIfAny("lot");
        return new PutLot(ofGtin, number, version, details);
    }

    public static SetLotStatus lotStatus(JsonNode body, Gtin gtin, LotNumber lot) {
        Faults faults = new Faults();
        Fields in = new Fields(body, "", faults);
        SetLotStatus move = new SetLotStatus(
                key(in, "gtin", gtin, Gtin::parse, faults),
                key(in, "lot", lot, LotNumber::parse, faults),
                in.value("status", true, LotStatus::parse),
                in.text("reason", false));
        in.end();
        if (move.status() == LotStatus.RECALLED) {
            faults.rule(
                    "/status",
                    "recall-needed",
                    "A lot is recalled only by a recall, which another person signs (POST /api/recalls)");
        }
        faults.refuseIfAny("lot status");
        return move;
    }

    /** @param named by the path, or null: the body names it */
    public static PutParty party(JsonNode body, Gln named) {
        Faults faults = new Faults();
        Fields in = new Fields(body, "", faults);
        Gln gln = key(in, "gln", named, Gln::parse, faults);
        PartyDetails details = new PartyDetails(
                in.text("name", true),
                in.text("role", "[a-z][a-z-]{1,40}", "a word in small letters, such as wholesaler"),
                in.text("licence", false),
                in.text("email", "[^@\\s]+@[^@\\s]+", "an e-mail address"),
                in.object("address", MasterDataJson::address),
                in.values("companyPrefixes", CompanyPrefix::parse));
        Integer version = in.count("version", false, Integer.MAX_VALUE);
        in.ignore("validFrom");
        in.end();
        faults.refuseIfAny("party");
        return new PutParty(gln, version, details);
    }

    /** @param named by the path, or null: the body names it */
    public static PutLocation location(JsonNode body, Sgln named) {
        Faults faults = new Faults();
        Fields in = new Fields(body, "", faults);
        Sgln sgln = key(in, "sgln", named, Sgln::parse, faults);
        LocationDetails details = new LocationDetails(
                in.text("name", true),
                in.text("kind", "[a-z][a-z-]{1,40}", "a word in small letters, such as warehouse"),
                in.value("party", false, Gln::parse),
                in.object("address", MasterDataJson::address),
                in.object("coordinates", MasterDataJson::coordinates));
        Integer version = in.count("version", false, Integer.MAX_VALUE);
        in.ignore("validFrom", "gln", "extension");
        in.end();
        faults.refuseIfAny("location");
        return new PutLocation(sgln, version, details);
    }

    private static Coordinates coordinates(Fields in) {
        return Coordinates.of(in.degrees("latitude", 90), in.degrees("longitude", 180));
    }

    private static Address address(Fields in) {
        String street = in.text("street", false);
        String postalCode = in.text("postalCode", false);
        String city = in.text("city", false);
        String country = in.value("country", false, MasterDataJson::country);
        return Address.of(street, postalCode, city, country);
    }

    private static String country(String text) {
        if (!COUNTRIES.contains(text)) {
            throw new RefusedException(
                    Kind.MALFORMED,
                    "country",
                    "\"" + text + "\" is no country; a country is two capitals of ISO 3166-1, such as DE");
        }
        return text;
    }

    private static <K> K key(Fields in, String name, K named, Function<String, K> parse, Faults faults) {
        K inBody = in.value(name, named == null, parse);
        if (named != null && inBody != null && !named.equals(inBody)) {
            faults.rule("/" + name, "other-" + name, "The address says " + named + ", the body says " + inBody);
        }
        return named == null ? inBody : named;
    }
}
