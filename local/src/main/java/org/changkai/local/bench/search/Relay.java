package org.changkai.local.bench.search;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between search and Elasticsearch and, while it is told to, notes what search asks, so that the very same calls
 * can be made without it. It adds a fraction of a millisecond to each.
 */
final class Relay implements AutoCloseable {

    private final ServerSocket server;
    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
    private volatile int target;
    private volatile boolean noting;

    /** One call of search. */
    record Call(String path, byte[] body) {}

    private record Request(byte[] bytes, String line, byte[] body) {}

    Relay() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    void to(int port) {
        target = port;
    }

    void note(boolean on) {
        noting = on;
    }

    /** The searches that were noted. */
    List<Call> searches() {
        return calls.stream().filter(call -> call.path().contains("/_search")).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket from = server.accept();
                Thread.ofVirtual().start(() -> serve(from));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket from) {
        try (from;
                Socket to = new Socket(InetAddress.getLoopbackAddress(), target)) {
            from.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> back(to, from));
            InputStream in = new BufferedInputStream(from.getInputStream(), 16_384);
            OutputStream out = to.getOutputStream();
            while (true) {
                Request request = read(in);
                out.write(request.bytes());
                if (noting) {
                    calls.add(new Call(request.line().split(" ")[1], request.body()));
                }
            }
        } catch (IOException _) {
            // one of the two has hung up; both are closed
        }
    }

    private static void back(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // as above
        }
    }

    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.append((char) next);
        }
        String text = head.toString();
        int length = text.toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> Integer.parseInt(
                        line.substring("content-length:".length()).trim()))
                .findFirst()
                .orElse(0);
        byte[] body = in.readNBytes(length);
        byte[] start = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return new Request(all, text, body);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
