package org.medseal.web.publicpage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/** What a public page may load (Content Security Policy); nobody may frame it: it would lend us its words. */
final class PagePolicy {
    private static final String HEADER = "Content-Security-Policy";
    /** Nothing but our own style sheet and icon. */
    private static final String BARE = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PagePolicy() {}

    static void withoutScript(HttpServletResponse response) {
        response.setHeader(HEADER, BARE);
        response.setHeader("X-Frame-Options", "DENY");
    }

    /** Also a form that goes back to us, and more scripts than one: those with the nonce, and what they load. */
    static void withFormAndScript(HttpServletRequest request, HttpServletResponse response) {
        withScript(request, response);
        String policy = response.getHeader(HEADER).replace("form-action 'none'", "form-action 'self'");
        response.setHeader(HEADER, policy.replace("script-src ", "script-src 'self' "));
    }

    /** Also the one script that has this answer's nonce, which asks for the keys and keeps them. */
    static void withScript(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute("nonce", nonce);
        response.setHeader(HEADER, BARE + "; script-src 'nonce-" + nonce + "'; connect-src 'self'; worker-src 'self'");
        response.setHeader("X-Frame-Options", "DENY");
    }
}
