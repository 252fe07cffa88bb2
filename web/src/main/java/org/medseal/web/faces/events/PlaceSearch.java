package org.medseal.web.faces.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.Listing;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.Page;
import org.medseal.web.faces.Texts;

/** Places and partners by what people know of them: the GLN, or a part of the name or the city. */
@RequestScoped
class PlaceSearch {
    /** No more are asked for in one question. */
    private static final int MOST = 50;

    private static final Pattern KEY = Pattern.compile("[0-9]{13}|\\(41[47]\\).*|urn:.*|https?:.*");
    private static final String LINK = "https://id.gs1.org/";

    @Inject
    private MasterDataService masterData;

    /** Their URIs; a whole site stands for its parts. */
    List<String> places(String text) {
        if (KEY.matcher(text).matches()) {
            return List.of(uri(Sgln.parse(text)));
        }
        Set<String> found = new LinkedHashSet<>();
        all(text, masterData.listLocations(new Listing(0, MOST, text))).forEach(row -> found.add(uri(row.sgln())));
        all(text, masterData.listParties(new Listing(0, MOST, text)))
                .forEach(row -> found.add(uri(Sgln.of(row.gln()))));
        return some(text, List.copyOf(found));
    }

    /** URIs of the companies: documents name one by its own key or by that of its place. */
    List<String> partners(String text) {
        if (KEY.matcher(text).matches()) {
            return uris(Gln.parse(text));
        }
        List<String> found = new ArrayList<>();
        all(text, masterData.listParties(new Listing(0, MOST, text))).forEach(row -> found.addAll(uris(row.gln())));
        return some(text, found);
    }

    private static <R> List<R> all(String text, Page<R> page) {
        if (page.total() > MOST) {
            throw refused("query.tooManyPlaces", text, page.total());
        }
        return page.items();
    }

    private static List<String> some(String text, List<String> found) {
        if (found.isEmpty()) {
            throw refused("query.noPlace", text);
        }
        return found;
    }

    private static RefusedException refused(String key, Object... values) {
        return new RefusedException(Kind.MALFORMED, "event-filter", Texts.get(key, values));
    }

    private static String uri(Sgln place) {
        String site = LINK + "414/" + place.gln().digits();
        return place.hasExtension() ? site + "/254/" + EventFilter.encoded(place.extension()) : site;
    }

    private static List<String> uris(Gln partner) {
        return List.of(LINK + "417/" + partner.digits(), LINK + "414/" + partner.digits());
    }
}
