package org.medseal.wildfly;

import java.sql.SQLException;
import java.util.UUID;

/** For the first so many times the database refuses to keep a certain row, as it does when its disk is full. */
final class Breakage implements AutoCloseable {
    private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    private final String table;

    private Breakage(String table) {
        this.table = table;
    }

    /** @param which rows, as a condition on {@code new} */
    static Breakage on(String table, String which, int times) throws SQLException {
        Breakage breakage = new Breakage(table);
        String name = breakage.name;
        // A sequence counts on when the transaction is undone.
        Sql.execute(
                "create sequence " + name,
                "create function " + name + "() returns trigger language plpgsql security definer as $$ begin"
                        + " if nextval('medseal." + name + "') <= " + times
                        + " then raise exception 'the disk is full, says the test'; end if; return new; end $$",
                "create trigger " + name + " before insert on " + table + " for each row when (" + which
                        + ") execute function " + name + "()");
        return breakage;
    }

    /** How often such a row was tried to be kept. */
    int tries() throws SQLException {
        return Integer.parseInt(Sql.list("select case when is_called then last_value else 0 end from " + name)
                .get(0));
    }

    @Override
    public void close() throws SQLException {
        Sql.execute("drop trigger " + name + " on " + table, "drop function " + name, "drop sequence " + name);
    }
}
