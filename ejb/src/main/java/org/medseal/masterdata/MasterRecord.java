package org.medseal.masterdata;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What product, lot, party and location share: a dense number, a version, the moment from which it is so.
 *
 * @param <D> what the outside says of it
 * @param <R> how it is read
 */
@MappedSuperclass
abstract class MasterRecord<D, R> {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Version
    private int version;

    @Column(name = "valid_from")
    private Instant validFrom;

    int id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant validFrom() {
        return validFrom;
    }

    /** The name of such a thing: in the audit trail, in refusals, in the table of versions. */
    abstract String kind();

    abstract String key();

    abstract D details();

    abstract R row();

    /** Puts the details into the columns. */
    protected abstract void take(D details);

    void change(D details, Instant at) {
        take(details);
        stamp(at);
    }

    protected void stamp(Instant at) {
        validFrom = at;
    }
}
