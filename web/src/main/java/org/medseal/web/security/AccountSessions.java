package org.medseal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.OptionalInt;
import org.medseal.accounts.AccountStanding;

/**
 * Ends a session as soon as its account is locked, closed, or has got other roles or another password: the container
 * asks the realm only when the session begins. One row by its key at each step, on every node.
 */
@WebFilter(
        urlPatterns = {"*.xhtml", "/lists/*", "/messages/*", "/api/*", "/epcis/*", "/verify/*"},
        dispatcherTypes = DispatcherType.REQUEST)
public class AccountSessions implements Filter {
    private static final String VERSION = "org.medseal.account.version";

    @Inject
    private AccountStanding accounts;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpSession session = http.getSession(false);
        if (session == null || http.getHeader("Authorization") != null || http.getRemoteUser() == null) {
            chain.doFilter(request, response);
            return;
        }
        OptionalInt version = accounts.versionOf(http.getRemoteUser());
        Object began = session.getAttribute(VERSION);
        if (began == null && version.isPresent()) {
            session.setAttribute(VERSION, version.getAsInt());
        } else if (version.isEmpty() || !Integer.valueOf(version.getAsInt()).equals(began)) {
            end(http, (HttpServletResponse) response, session);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, HttpSession session)
            throws IOException, ServletException {
        request.logout();
        session.invalidate();
        if (!request.getServletPath().endsWith(".xhtml")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login.xhtml?ended=1");
        }
    }
}
