package org.medseal.web.publicpage;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import org.medseal.web.rest.Problem;

/**
 * Bounds what one address may ask of the doors that need no log-in. The address is the one that the server gives: behind
 * a proxy it is the caller's only if the server was told to trust the proxy's headers ({@code MEDSEAL_BEHIND_PROXY}).
 */
@WebFilter({"/code-check", "/01/*", "/00/*", "/414/*"})
public class PublicDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int PER_MINUTE =
            Integer.parseInt(System.getenv().getOrDefault("MEDSEAL_PUBLIC_PER_MINUTE", "1200"));
    /** To look at a pack, to read a code, to read a photograph: about as what they cost the server. */
    private static final int PAGE = 1;

    private static final int CODE = 4;
    private static final int PICTURE = 60;
    /** An IPv6 network is one household: its hosts have addresses without number. */
    private static final int NETWORK_BYTES = 8;

    @Inject
    private transient Clock clock;

    private transient Allowance allowance;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        allowance = new Allowance(clock, PER_MINUTE);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long seconds = allowance.take(caller(request.getRemoteAddr()), cost(request));
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        Problem.tooMany(
                        "More was asked from your network address than is answered without log-in; ask again in "
                                + seconds + " seconds",
                        seconds)
                .send(response);
    }

    private static int cost(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return PAGE;
        }
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? PICTURE : CODE;
    }

    static String caller(String address) throws UnknownHostException {
        InetAddress read = InetAddress.getByName(address);
        return read instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
                : address;
    }
}
