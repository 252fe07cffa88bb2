package org.medseal.wildfly.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class ProxyTest {
    private final InetAddress here = InetAddress.getLoopbackAddress();

    @Test
    void carriesBytesBothWaysUntilItIsCut() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, here);
                Proxy proxy = new Proxy(server.getLocalPort());
                Socket client = new Socket(here, proxy.port());
                Socket accepted = server.accept()) {
            client.getOutputStream().write('?');
            assertThat(accepted.getInputStream().read()).isEqualTo('?');
            accepted.getOutputStream().write('!');
            assertThat(client.getInputStream().read()).isEqualTo('!');

            assertThat(proxy.cut()).isEqualTo(1);
            assertThat(ended(client)).isTrue();
            assertThat(ended(accepted)).isTrue();
        }
    }

    @Test
    void closesTheDoorOnAClientWhileTheServerIsDown() throws IOException {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0, 1, here)) {
            nobody = gone.getLocalPort();
        }
        try (Proxy proxy = new Proxy(nobody);
                Socket client = new Socket(here, proxy.port())) {
            assertThat(ended(client)).isTrue();
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
