package org.medseal.lists;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;

/** Pages and whole exports of lists, for those whom the list's definition names. */
@Stateless
@PermitAll
public class ListService {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    DataSource database;

    @Resource
    SessionContext session;

    public ListPart page(ListDefinition list, ListQuery query) {
        mustBeSeenByCaller(list);
        try (Connection connection = database.getConnection()) {
            return new ListReader(connection).page(list, query);
        } catch (SQLException e) {
            throw failed(list, e);
        }
    }

    /** Every row under the filters, one at a time. */
    public void export(ListDefinition list, ListQuery query, Consumer<ListRow> consumer) {
        mustBeSeenByCaller(list);
        try (Connection connection = database.getConnection()) {
            new ListReader(connection).all(list, query, consumer);
        } catch (SQLException e) {
            throw failed(list, e);
        }
    }

    private void mustBeSeenByCaller(ListDefinition list) {
        if (list.roles().stream().noneMatch(session::isCallerInRole)) {
            throw new RefusedException(Kind.FORBIDDEN, "role", "Your role may not see this list");
        }
    }

    private static IllegalStateException failed(ListDefinition list, SQLException e) {
        return new IllegalStateException("The list " + list.name() + " cannot be read", e);
    }
}
