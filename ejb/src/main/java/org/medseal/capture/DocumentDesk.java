package org.medseal.capture;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.medseal.outbox.MessageContent;

/** Documents as they were handed in, for those who look into what became of them. */
@Stateless
@RolesAllowed({"admin", "compliance-officer", "quality-approver", "auditor", "operator"})
public class DocumentDesk {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    public DocumentDesk() {}

    /** Outside a server. */
    DocumentDesk(DataSource database) {
        this.database = database;
    }

    public KeptDocument getDocument(String captureId) {
        return KeptDocument.of(job(captureId));
    }

    /** Its bytes, whole and as received. */
    public InputStream open(String captureId) {
        return MessageContent.read(database, job(captureId).content().id());
    }

    private JobRow job(String captureId) {
        try (Connection connection = database.getConnection()) {
            return new JobTable(connection)
                    .find(CaptureIntake.parse(captureId))
                    .orElseThrow(() -> CaptureIntake.unknown(captureId));
        } catch (SQLException e) {
            throw new IllegalStateException("The documents cannot be read", e);
        }
    }
}
