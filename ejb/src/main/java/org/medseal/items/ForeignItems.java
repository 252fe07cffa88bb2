package org.medseal.items;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.medseal.gs1.Epc;

/**
 * The dictionary of items that no pool of ours numbers: its text, and a number in the order of arrival. New entries come
 * in by a transaction of their own: an entry does no harm, and held longer two captures could wait for one another's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ForeignItems {
    /** Numbers from here on are serials of GTINs that are ours; below are those of others. */
    static final long FIRST_OF_OURS = 1L << 39;

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource dataSource;

    public ForeignItems() {}

    public ForeignItems(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number of each, or {@link ItemNumbers#UNKNOWN}. */
    public long[] numbers(List<? extends Epc> epcs) {
        Map<String, Long> found = look(keys(epcs), false, false);
        return epcs.stream()
                .mapToLong(epc -> found.getOrDefault(EpcKey.of(epc), ItemNumbers.UNKNOWN))
                .toArray();
    }

    /**
     * The number of each; those that have none get one.
     *
     * @param ours whether they are serials of a GTIN of ours
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long[] register(List<? extends Epc> epcs, boolean ours) {
        Map<String, Long> found = look(keys(epcs), true, ours);
        return epcs.stream().mapToLong(epc -> found.get(EpcKey.of(epc))).toArray();
    }

    public List<Epc> epcs(long[] numbers) {
        try (Connection connection = dataSource.getConnection()) {
            Map<Long, Epc> found = new LinkedHashMap<>();
            new ForeignSql(connection).texts(numbers).forEach((number, text) -> found.put(number, EpcKey.parse(text)));
            return Arrays.stream(numbers).mapToObj(found::get).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> look(Set<String> keys, boolean register, boolean ours) {
        try (Connection connection = dataSource.getConnection()) {
            ForeignSql sql = new ForeignSql(connection);
            Map<String, Long> found = sql.numbers(keys);
            if (register && found.size() < keys.size()) {
                Collection<String> missing = new HashSet<>(keys);
                missing.removeAll(found.keySet());
                sql.insert(missing, ours ? FIRST_OF_OURS : 0);
                found = sql.numbers(keys);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> keys(List<? extends Epc> epcs) {
        Set<String> keys = new HashSet<>();
        epcs.forEach(epc -> keys.add(EpcKey.of(epc)));
        return keys;
    }
}
