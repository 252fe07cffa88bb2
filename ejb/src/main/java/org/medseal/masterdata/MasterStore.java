package org.medseal.masterdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.medseal.Json;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.audit.AuditEntry;
import org.medseal.audit.AuditTrail;

/** Puts, finds and lists master records; every change leaves a version and an audit record, in one transaction. */
final class MasterStore {
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    MasterStore(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param fresh the record if it is new
     * @param version the version the caller means to change; null: whatever is there
     */
    <E extends MasterRecord<D, R>, D, R> Saved<R> put(E fresh, TypedQuery<E> byKey, D details, Integer version) {
        lock(fresh);
        Optional<E> known = one(byKey);
        checkVersion(fresh, version, known.map(MasterRecord::version).orElse(0));
        if (known.isEmpty()) {
            fresh.change(details, now());
            entities.persist(fresh);
            R row = keepVersion(fresh);
            audit.record(AuditEntry.created(fresh.kind(), fresh.key(), row));
            return new Saved<>(row, true, true);
        }
        E record = known.get();
        if (record.details().equals(details)) {
            return new Saved<>(record.row(), false, false);
        }
        R before = record.row();
        record.change(details, now());
        R row = keepVersion(record);
        audit.record(AuditEntry.changed(record.kind(), record.key(), before, row));
        return new Saved<>(row, false, true);
    }

    /** Two that put the same key at once come one after the other; the lock ends with the transaction. */
    void lock(MasterRecord<?, ?> record) {
        entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?1, 0))) locked")
                .setParameter(1, record.kind() + " " + record.key())
                .getSingleResult();
    }

    private static void checkVersion(MasterRecord<?, ?> record, Integer expected, int present) {
        if (expected != null && expected != present) {
            throw new RefusedException(
                    Kind.CONFLICT,
                    "version",
                    "The " + record.kind() + " " + record.key() + " stands at version " + present + ", not " + expected
                            + "; somebody changed it meanwhile");
        }
    }

    /** Writes the record and keeps it as it is now. */
    <R> R keepVersion(MasterRecord<?, R> record) {
        entities.flush();
        R row = record.row();
        entities.createNativeQuery("INSERT INTO master_version (kind, key, version, valid_from, content)"
                        + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS json))")
                .setParameter(1, record.kind())
                .setParameter(2, record.key())
                .setParameter(3, record.version())
                .setParameter(4, Timestamp.from(record.validFrom()))
                .setParameter(5, json(row))
                .executeUpdate();
        return row;
    }

    /** The record as it was then, as JSON. */
    Optional<String> at(String kind, String key, Instant at) {
        List<?> found = entities.createNativeQuery("SELECT CAST(content AS text) FROM master_version"
                        + " WHERE kind = ?1 AND key = ?2 AND valid_from <= ?3 ORDER BY version DESC LIMIT 1")
                .setParameter(1, kind)
                .setParameter(2, key)
                .setParameter(3, Timestamp.from(at))
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Since when the record's versions first had that value in that member. */
    Optional<Instant> first(String kind, String key, String member, String value) {
        List<?> found = entities.createNativeQuery("SELECT valid_from FROM master_version WHERE kind = ?1 AND key = ?2"
                        + " AND json_extract_path_text(content, ?3) = ?4 ORDER BY version LIMIT 1")
                .setParameter(1, kind)
                .setParameter(2, key)
                .setParameter(3, member)
                .setParameter(4, value)
                .getResultList();
        return found.stream()
                .map(Timestamp.class::cast)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    <E> TypedQuery<E> query(Class<E> type, String condition) {
        return entities.createQuery("SELECT e FROM " + type.getSimpleName() + " e WHERE " + condition, type);
    }

    <E> Optional<E> find(Class<E> type, int id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    /** Read from the database even where this transaction has read it before; its own changes are written first. */
    <E> Optional<E> findFresh(Class<E> type, int id) {
        entities.flush();
        Optional<E> found = find(type, id);
        found.ifPresent(entities::refresh);
        return found;
    }

    static <E> Optional<E> one(TypedQuery<E> query) {
        return query.getResultStream().findFirst();
    }

    /** @param condition null or what else must hold, with its value as {@code :own} */
    <E extends MasterRecord<?, R>, R> Page<R> page(Class<E> type, Listing listing, String condition, Object own) {
        return page(type, listing, "e.searchText, e.id", condition, own);
    }

    <E extends MasterRecord<?, R>, R> Page<R> newest(Class<E> type, Listing listing) {
        return page(type, listing, "e.id DESC", null, null);
    }

    private <E extends MasterRecord<?, R>, R> Page<R> page(
            Class<E> type, Listing listing, String order, String condition, Object own) {
        String from = " FROM " + type.getSimpleName() + " e WHERE e.searchText LIKE :q ESCAPE '\\'"
                + (condition == null ? "" : " AND " + condition);
        TypedQuery<E> rows = entities.createQuery("SELECT e" + from + " ORDER BY " + order, type)
                .setParameter("q", listing.pattern())
                .setFirstResult(listing.first())
                .setMaxResults(listing.size());
        TypedQuery<Long> count =
                entities.createQuery("SELECT COUNT(e)" + from, Long.class).setParameter("q", listing.pattern());
        if (condition != null) {
            rows.setParameter("own", own);
            count.setParameter("own", own);
        }
        List<R> items = rows.getResultList().stream().map(MasterRecord::row).toList();
        return new Page<>(items, listing.page(), listing.size(), count.getSingleResult());
    }

    /** No finer than the data base keeps it, so that what is answered at once and what is read later are equal. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String json(Object row) {
        try {
            return Json.mapper().writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON of " + row.getClass(), e);
        }
    }
}
