package org.medseal.trace.events;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.medseal.epcis.DocumentCheck;
import org.medseal.epcis.Form;
import org.medseal.epcis.Spelling;
import org.medseal.trace.Naming;

/** What can be done with a document of events without capturing it. It keeps nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator", "line", "erp", "partner"})
public class DocumentService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    @Inject
    private Clock clock;

    /** Everything that is wrong with the document by the standard's schemas. */
    public DocumentCheck check(InputStream document, Form form) throws IOException {
        return DocumentCheck.of(document, form, event -> {});
    }

    /** As {@link #check(InputStream, Form)}, counting what is in it. */
    public DocumentCheck check(InputStream document, Form form, DocumentTally tally) throws IOException {
        return DocumentCheck.of(document, form, tally);
    }

    /** Writes the document anew in that form; returns what could not be carried over. */
    public Set<String> convert(InputStream document, Form from, EventForm to, OutputStream out) throws IOException {
        return new Conversion(spelling(), to, clock.instant()).convert(document, from, out);
    }

    private Spelling spelling() {
        try (Connection connection = database.getConnection()) {
            return new Naming(connection).spelling();
        } catch (SQLException e) {
            throw new IllegalStateException("The company prefixes cannot be read", e);
        }
    }
}
