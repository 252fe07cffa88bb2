package org.medseal.masterdata;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.medseal.gs1.CompanyPrefix;
import org.medseal.gs1.CompanyPrefixLengths;

/**
 * How long the company prefix of a key is, for everybody who asks: of our own keys the master data know it, of others' the
 * list of prefixes, which is module {@code config}'s or the file that {@code MEDSEAL_COMPANY_PREFIXES} names. Where neither
 * knows it, a key has no EPC URN and stays a Digital Link.
 */
@ApplicationScoped
public class CompanyPrefixes {
    private static final String RESOURCE = "/gs1/company-prefixes.json";
    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final CompanyPrefixLengths LISTED = listed(System.getenv("MEDSEAL_COMPANY_PREFIXES"));

    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    private volatile Remembered remembered;

    private record Remembered(CompanyPrefixLengths lengths, long readAt) {}

    static CompanyPrefixLengths listed(String file) {
        try (Reader reader = open(file)) {
            return CompanyPrefixLengths.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of company prefixes cannot be read", e);
        }
    }

    private static Reader open(String file) throws IOException {
        if (file != null && !file.isBlank()) {
            return Files.newBufferedReader(Path.of(file));
        }
        InputStream in = CompanyPrefixes.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IOException("The resource " + RESOURCE + " is missing");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** As they were at most a second ago. */
    public CompanyPrefixLengths lengths() {
        Remembered known = remembered;
        if (isFresh(known)) {
            return known.lengths();
        }
        try (Connection connection = database.getConnection()) {
            return reread(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The company prefixes cannot be read", e);
        }
    }

    /** The same, where there is a connection already. */
    public CompanyPrefixLengths lengths(Connection connection) throws SQLException {
        Remembered known = remembered;
        return isFresh(known) ? known.lengths() : reread(connection);
    }

    private static boolean isFresh(Remembered known) {
        return known != null && System.nanoTime() - known.readAt() < FRESH_NANOS;
    }

    /** As they are now. */
    public CompanyPrefixLengths reread(Connection connection) throws SQLException {
        long now = System.nanoTime();
        List<CompanyPrefix> own = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select company_prefix from product union select company_prefix from serial_pool"
                                + " where company_prefix is not null order by company_prefix");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                own.add(CompanyPrefix.parse(rows.getString(1)));
            }
        }
        CompanyPrefixLengths lengths = LISTED.with(own);
        remembered = new Remembered(lengths, now);
        return lengths;
    }
}
