package org.medseal.wildfly.bench.constant;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The least that an endpoint with a database, or with a file, has to do. */
@Path("")
@RequestScoped
public class StoredResource {
    @Resource(lookup = "java:jboss/datasources/MedsealDS")
    private DataSource database;

    /** Writes what came as one row, and commits. */
    @POST
    @Path("row")
    @Produces("application/json")
    public Response write(InputStream body) throws IOException, SQLException {
        byte[] bytes = body.readAllBytes();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into bench.written (body) values (?)")) {
            insert.setBytes(1, bytes);
            insert.executeUpdate();
        }
        return Response.accepted("{\"written\":" + bytes.length + "}").build();
    }

    /** Reads one row by its key. */
    @GET
    @Path("row")
    @Produces("application/json")
    public String read(@QueryParam("key") long key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select epc, body from bench.keyed where key = ?")) {
            select.setLong(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return "{\"epc\":\"" + row.getString(1) + "\",\"event\":" + row.getString(2) + "}";
            }
        }
    }

    /** The bytes of a file that the benchmarks wrote. */
    @GET
    @Path("file")
    @Produces("application/json")
    public Response file(@QueryParam("path") String path) {
        StreamingOutput body = out -> Files.copy(java.nio.file.Path.of(path), out);
        return Response.ok(body).build();
    }
}
