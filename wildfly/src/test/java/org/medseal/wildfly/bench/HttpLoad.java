package org.medseal.wildfly.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends requests that were written beforehand over HTTP/1.1 connections that stay open, the next one on each as soon as
 * the answer is there. One thread with a selector: it has to leave the processors to the server.
 */
final class HttpLoad {
    static final int CONNECTIONS = 16;

    private final InetSocketAddress server;

    HttpLoad(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** The bytes of a GET. */
    static byte[] get(URI server, String path, String authorization) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: " + authorization
                        + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers a second; fails if one is not of this status. */
    double rate(List<byte[]> requests, int status, Duration time) throws IOException {
        byte[] expected = ("HTTP/1.1 " + status).getBytes(StandardCharsets.US_ASCII);
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = new Connection(requests, i * requests.size() / CONNECTIONS, expected);
                connections.add(connection);
                connection.channel.configureBlocking(false);
                connection.channel.register(selector, SelectionKey.OP_READ, connection);
            }
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            for (Connection connection : connections) {
                connection.send();
            }
            while (System.nanoTime() < end) {
                selector.select(key -> ((Connection) key.attachment()).read(), 100);
            }
            long answers = connections.stream()
                    .mapToLong(connection -> connection.answers)
                    .sum();
            return answers * 1e9 / (System.nanoTime() - begun);
        } finally {
            for (Connection connection : connections) {
                connection.channel.close();
            }
        }
    }

    /** Sends each request once, a share of them on each connection; the seconds until the last is answered. */
    double once(List<byte[]> requests, int status) throws IOException {
        byte[] expected = ("HTTP/1.1 " + status).getBytes(StandardCharsets.US_ASCII);
        List<Connection> connections = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int from = i * requests.size() / CONNECTIONS;
                int to = (i + 1) * requests.size() / CONNECTIONS;
                Connection connection = new Connection(requests.subList(from, to), 0, expected);
                connection.last = to - from;
                connections.add(connection);
                connection.channel.configureBlocking(false);
                connection.channel.register(selector, SelectionKey.OP_READ, connection);
            }
            long begun = System.nanoTime();
            for (Connection connection : connections) {
                connection.send();
            }
            while (connections.stream().anyMatch(connection -> connection.answers < connection.last)) {
                selector.select(key -> ((Connection) key.attachment()).read(), 100);
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            for (Connection connection : connections) {
                connection.channel.close();
            }
        }
    }

    private final class Connection {
        private final SocketChannel channel;
        private final List<byte[]> requests;
        private final byte[] expected;
        private final ByteBuffer in = ByteBuffer.allocate(1 << 16);
        private int next;
        private long answers;
        /** No more than so many are sent. */
        private long last = Long.MAX_VALUE;

        private Connection(List<byte[]> requests, int first, byte[] expected) throws IOException {
            this.channel = SocketChannel.open(server);
            this.channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            this.requests = requests;
            this.next = first;
            this.expected = expected;
        }

        private void send() throws IOException {
            ByteBuffer out = ByteBuffer.wrap(requests.get(next));
            next = (next + 1) % requests.size();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        private void read() {
            try {
                if (channel.read(in) < 0) {
                    throw new IllegalStateException("The server closed a connection");
                }
                if (isWhole()) {
                    requireExpected();
                    in.clear();
                    answers++;
                    if (answers < last) {
                        send();
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isWhole() {
            String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
            int head = text.indexOf("\r\n\r\n");
            if (head < 0) {
                return false;
            }
            int length = text.indexOf("Content-Length: ");
            if (length < 0 || length > head) {
                return text.endsWith("\r\n0\r\n\r\n");
            }
            int from = length + "Content-Length: ".length();
            int bytes = Integer.parseInt(text.substring(from, text.indexOf('\r', from)));
            return text.length() == head + 4 + bytes;
        }

        private void requireExpected() {
            for (int i = 0; i < expected.length; i++) {
                if (in.get(i) != expected[i]) {
                    throw new IllegalStateException("Not the expected answer: "
                            + new String(in.array(), 0, in.position(), StandardCharsets.UTF_8) + "\nto: "
                            + new String(
                                    requests.get((next + requests.size() - 1) % requests.size()),
                                    StandardCharsets.UTF_8));
                }
            }
        }
    }
}
