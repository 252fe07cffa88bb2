package org.medseal.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.trace.events.PageTokenService;
import org.medseal.trace.events.QueryException;

/**
 * Makes every token of a next page one of its own, so that giving it back takes away that one and no other, and turns away
 * those that were given back. Resources see what stands before the dot: where the page begins.
 */
@Provider
@PreMatching
public class NextPage implements ContainerRequestFilter {
    private static final String PARAMETER = "nextPageToken";
    private static final Pattern TOKEN = Pattern.compile("([\\w-]{1,2000})\\.([\\w-]{11})");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    PageTokenService tokens;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String token = uri.getQueryParameters().getFirst(PARAMETER);
        if (token == null) {
            return;
        }
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw QueryException.parameter("nextPageToken \"" + token + "\" was not given here");
        }
        tokens.requireKept(token);
        request.setRequestUri(uri.getRequestUriBuilder()
                .replaceQueryParam(PARAMETER, parts.group(1))
                .build());
    }

    /** Whether it looks like one that was given here. */
    static boolean isToken(String token) {
        return TOKEN.matcher(token).matches();
    }

    /** Says at which address the next page is. */
    static Response.ResponseBuilder link(Response.ResponseBuilder answer, UriInfo uri, String place) {
        byte[] own = new byte[8];
        RANDOM.nextBytes(own);
        String token = place + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(own);
        return answer.link(
                uri.getRequestUriBuilder().replaceQueryParam(PARAMETER, token).build(), "next");
    }
}
