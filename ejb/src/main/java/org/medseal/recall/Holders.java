package org.medseal.recall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medseal.Json;
import org.medseal.epcis.EventText;
import org.medseal.gs1.Code;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.Gln;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Sgln;
import org.medseal.items.Item;
import org.medseal.items.ItemState;
import org.medseal.masterdata.Address;
import org.medseal.masterdata.LocationRow;
import org.medseal.masterdata.MasterDataService;
import org.medseal.masterdata.PartyRow;

/** Finds out who has an item: the owner of its place, or whom it was shipped to. Each place and event is asked once. */
final class Holders {
    private static final List<String> DESTINATIONS = List.of("possessing_party", "owning_party", "location");

    private final Connection connection;
    private final MasterDataService masterData;
    private final CompanyPrefix maker;
    private final Set<Gln> makers;
    private final Map<Integer, Holder> byPlace = new HashMap<>();
    private final Map<Long, Optional<Holder>> byShipment = new HashMap<>();

    /**
     * @param maker what is under this company prefix is in the maker's own hands
     * @param makers and so are these
     */
    Holders(Connection connection, MasterDataService masterData, CompanyPrefix maker, Set<Gln> makers) {
        this.connection = connection;
        this.masterData = masterData;
        this.maker = maker;
        this.makers = makers;
    }

    /** What is on the way is counted with whom it is on the way to; where that is not known, with whom it left. */
    Holder of(ItemState state, int place, long lastEvent) {
        if (state == ItemState.IN_TRANSIT) {
            Optional<Holder> receiver = byShipment.computeIfAbsent(lastEvent, this::receiver);
            if (receiver.isPresent()) {
                return receiver.get();
            }
        }
        return place == Item.NONE ? Holder.UNKNOWN : byPlace.computeIfAbsent(place, this::at);
    }

    private Holder at(int place) {
        return at(masterData.locationUri(place));
    }

    private Holder at(String uri) {
        Optional<LocationRow> location = masterData.findLocation(uri);
        Gln owner = location.map(row -> row.details().party()).orElse(null);
        if (owner == null) {
            owner = gln(uri).orElse(null);
        }
        if (owner == null) {
            return new Holder(null, uri, null, null, false);
        }
        String country = location.map(row -> country(row.details().address())).orElse(null);
        return party(owner, location.map(LocationRow::name).orElse(null), country);
    }

    /** @param name and country of the place: used where the party is not known, and for the country before its own */
    private Holder party(Gln gln, String name, String country) {
        Optional<PartyRow> known = masterData.findParty(gln);
        boolean ours = makers.contains(gln) || maker.covers(gln);
        if (known.isEmpty()) {
            return new Holder(gln, name == null ? gln.toString() : name, null, country, ours);
        }
        PartyRow party = known.get();
        String where = country == null ? country(party.details().address()) : country;
        return new Holder(gln, party.name(), party.details().role(), where, ours);
    }

    private static String country(Address address) {
        return address == null ? null : address.country();
    }

    private Optional<Holder> receiver(long event) {
        try (PreparedStatement select = connection.prepareStatement("select rest from event where number = ?")) {
            select.setLong(1, event);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? receiver(Json.mapper().readTree(EventText.json(row.getBytes(1))))
                        : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The shipping event " + event + " cannot be read", e);
        }
    }

    private Optional<Holder> receiver(JsonNode event) {
        Map<String, String> named = new HashMap<>();
        for (JsonNode each : event.findPath("destinationList")) {
            String type = each.path("type").asText();
            named.put(
                    type.substring(Math.max(type.lastIndexOf(':'), type.lastIndexOf('-')) + 1),
                    each.path("destination").asText());
        }
        for (String type : DESTINATIONS) {
            String uri = named.get(type);
            if (uri != null && gln(uri).isPresent()) {
                return Optional.of("location".equals(type) ? at(uri) : party(gln(uri).get(), null, null));
            }
        }
        return Optional.empty();
    }

    /** The GLN in a URI of a party or of a place. */
    private static Optional<Gln> gln(String uri) {
        try {
            Code code = Code.parse(uri);
            return code.value("417")
                    .or(() -> code.value("414"))
                    .map(Gln::parse)
                    .or(() -> Optional.of(Sgln.parse(uri).gln()));
        } catch (Gs1Exception e) {
            return Optional.empty();
        }
    }
}
