package org.medseal.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.medseal.masterdata.Saved;

/** The answer to a PUT of master data: 201 with its address if it is new, else 200; the record as it stands now. */
final class Puts {
    private Puts() {}

    static Response answer(Saved<?> saved, UriInfo uri) {
        return saved.created()
                ? Response.created(uri.getAbsolutePath()).entity(saved.row()).build()
                : Response.ok(saved.row()).build();
    }
}
