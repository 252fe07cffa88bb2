package org.medseal.web.streams;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medseal.subscriptions.OpenStreams;
import org.medseal.subscriptions.SubscriptionService;
import org.medseal.web.rest.Problems;

/**
 * Where a program asks for {@code /epcis/queries/{name}/events} and for WebSocket. What is wrong with the request is said
 * as a problem, before the connection changes. Named after the servlet of REST, for it comes after who is asking is known.
 */
@WebFilter(servletNames = "org.medseal.web.rest.EpcisApplication")
public class StreamDoor implements Filter {
    private static final Pattern EVENTS = Pattern.compile(".*/epcis/queries/([^/]+)/events/?");

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private OpenStreams streams;

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        Matcher events = EVENTS.matcher(request.getRequestURI());
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade")) || !events.matches()) {
            chain.doFilter(asked, answer);
            return;
        }
        UUID connection = UUID.randomUUID();
        try {
            subscriptions.listen(
                    URLDecoder.decode(events.group(1).replace("+", "%2B"), StandardCharsets.UTF_8),
                    StreamTerms.of(request.getParameterMap()),
                    connection);
        } catch (RuntimeException e) {
            Problems.of(Problems.unwrapped(e), request.getUserPrincipal() != null)
                    .send((HttpServletResponse) answer);
            return;
        }
        upgrade(request, (HttpServletResponse) answer, connection);
    }

    private void upgrade(HttpServletRequest request, HttpServletResponse response, UUID connection)
            throws IOException, ServletException {
        ServerContainer server =
                (ServerContainer) request.getServletContext().getAttribute(ServerContainer.class.getName());
        ServerEndpointConfig endpoint = ServerEndpointConfig.Builder.create(
                        StreamEndpoint.class, request.getRequestURI())
                .build();
        try {
            server.upgradeHttpToWebSocket(
                    request, response, endpoint, Map.of(StreamEndpoint.CONNECTION, connection.toString()));
        } catch (DeploymentException e) {
            streams.closed(connection);
            throw new ServletException(e);
        } catch (IOException | RuntimeException e) {
            streams.closed(connection);
            throw e;
        }
    }
}
