package org.medseal.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.evidence.BearerTokenEvidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Lets systems in by {@code Authorization: Basic} (RFC 7617) or {@code Bearer} (RFC 6750, a JWT) on the paths that
 * programs use. People log in by the form of the console, which sets a session; that session counts here too, for
 * reading only: a page of somebody else's must not be able to change anything with a person's cookie. A program never
 * sees the log-in page: it gets a 401 problem.
 */
@WebFilter(urlPatterns = {"/api/*", "/epcis", "/epcis/*", "/verify/*"})
public class SystemAuthentication implements Filter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final String UNAUTHORIZED = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"%s"}""";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String authorization = http.getHeader("Authorization");
        if (authorization == null) {
            if (http.getUserPrincipal() != null && SAFE.contains(http.getMethod())) {
                chain.doFilter(request, response);
            } else {
                refuse(answer, "This address needs an account: send Authorization: Basic or Bearer.");
            }
            return;
        }
        Optional<SecurityIdentity> identity = authenticate(authorization);
        if (identity.isEmpty()) {
            refuse(answer, "The account or its password, or the token, is not right.");
            return;
        }
        runAs(identity.get(), http, answer, chain);
    }

    private static Optional<SecurityIdentity> authenticate(String authorization) {
        SecurityDomain domain = SecurityDomain.getCurrent();
        try {
            if (authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
                String pair = new String(
                        Base64.getDecoder().decode(authorization.substring(6).trim()), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                if (colon <= 0) {
                    return Optional.empty();
                }
                char[] password = pair.substring(colon + 1).toCharArray();
                return Optional.of(domain.authenticate(pair.substring(0, colon), new PasswordGuessEvidence(password)));
            }
            if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
                return Optional.of(domain.authenticate(
                        new BearerTokenEvidence(authorization.substring(7).trim())));
            }
            return Optional.empty();
        } catch (RealmUnavailableException e) {
            throw new IllegalStateException(e);
        } catch (SecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void runAs(
            SecurityIdentity identity, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Callable<Void> rest = () -> {
            chain.doFilter(new AuthenticatedRequest(request, identity), response);
            return null;
        };
        try {
            identity.runAs(rest);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void refuse(HttpServletResponse response, String detail) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Medseal\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Medseal\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(UNAUTHORIZED.formatted(detail));
    }

    private static final class AuthenticatedRequest extends HttpServletRequestWrapper {
        private final SecurityIdentity identity;

        AuthenticatedRequest(HttpServletRequest request, SecurityIdentity identity) {
            super(request);
            this.identity = identity;
        }

        @Override
        public Principal getUserPrincipal() {
            return identity.getPrincipal();
        }

        @Override
        public String getRemoteUser() {
            return identity.getPrincipal().getName();
        }

        @Override
        public boolean isUserInRole(String role) {
            return identity.getRoles().contains(role);
        }
    }
}
