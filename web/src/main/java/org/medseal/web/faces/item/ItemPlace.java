package org.medseal.web.faces.item;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medseal.gs1.Sgln;
import org.medseal.masterdata.Address;
import org.medseal.masterdata.Coordinates;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.web.convert.ReadableCode;
import org.medseal.web.faces.Texts;

/**
 * Where an item is, in words and on the map.
 *
 * @param address city and country, or null
 * @param coordinates its own, or those of the site that it is a part of; null where neither is kept
 */
public record ItemPlace(String name, String address, Coordinates coordinates) implements Serializable {
    /** @param uri as the last event named it; null where none did */
    public static ItemPlace of(String uri, MasterDataService masterData) {
        if (uri == null) {
            return null;
        }
        Optional<LocationRow> row = masterData.findLocation(uri);
        return row.isEmpty()
                ? new ItemPlace(ReadableCode.of(uri), null, null)
                : new ItemPlace(
                        row.get().name(), address(row.get().details().address()), coordinates(row.get(), masterData));
    }

    private static Coordinates coordinates(LocationRow row, MasterDataService masterData) {
        Coordinates own = row.details().coordinates();
        return own != null
                ? own
                : masterData
                        .findLocation(new Sgln(row.gln(), "0"))
                        .map(site -> site.details().coordinates())
                        .orElse(null);
    }

    private static String address(Address address) {
        if (address == null) {
            return null;
        }
        String country =
                address.country() == null ? null : new Locale("", address.country()).getDisplayCountry(Locale.ENGLISH);
        String text = Stream.of(address.city(), country)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    /** {@code 47.56° N, 7.59° E}. */
    public String degrees() {
        return Texts.get(
                "item.degrees",
                round(coordinates.latitude()),
                Texts.get(coordinates.latitude().signum() < 0 ? "item.south" : "item.north"),
                round(coordinates.longitude()),
                Texts.get(coordinates.longitude().signum() < 0 ? "item.west" : "item.east"));
    }

    private static String round(BigDecimal degrees) {
        return String.format(Locale.ENGLISH, "%.2f", degrees.abs());
    }

    public BigDecimal x() {
        return coordinates.longitude();
    }

    public BigDecimal y() {
        return coordinates.latitude().negate();
    }
}
