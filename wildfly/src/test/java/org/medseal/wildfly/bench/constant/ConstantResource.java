package org.medseal.wildfly.bench.constant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Always the same. */
@Path("")
public class ConstantResource {
    private static final String ANSWER = """
            {"verificationTimestamp":"2026-11-23T10:00:00.000+00:00","responderGLN":"9506000000015",\
            "data":{"verified":true},"corrUUID":"0d4f0f1e-7d6b-4c8e-9b1a-2f3c4d5e6f70"}""";

    /** An answer as long as that of a verification. */
    @GET
    @Path("answer")
    @Produces("application/json")
    public String answer() {
        return ANSWER;
    }

    /** So many bytes of fixed text. */
    @GET
    @Path("bytes")
    @Produces("text/csv")
    public Response bytes(@QueryParam("count") long count) {
        byte[] page = new byte[1 << 14];
        Arrays.fill(page, "x".getBytes(StandardCharsets.US_ASCII)[0]);
        StreamingOutput body = out -> {
            for (long left = count; left > 0; left -= page.length) {
                out.write(page, 0, (int) Math.min(left, page.length));
            }
        };
        return Response.ok(body).build();
    }
}
