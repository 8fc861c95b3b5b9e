package org.changkai.local.bench.search;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
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

    /** From now on. */
    void note() {
        calls.clear();
        noting = true;
    }

    /** The searches since then; no more are noted. */
    List<Call> noted() {
        noting = false;
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
        ByteArrayOutputStream all = new ByteArrayOutputStream(1024);
        String first = line(in, all);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in, all); !header.isEmpty(); header = line(in, all)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        byte[] body = chunked ? chunks(in, all) : bytes(in, length, all);
        return new Request(all.toByteArray(), first, body);
    }

    private static byte[] chunks(InputStream in, ByteArrayOutputStream all) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in, all).split(";", 2)[0].strip(), 16);
            body.write(bytes(in, size, all));
            line(in, all);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static byte[] bytes(InputStream in, int length, ByteArrayOutputStream all) throws IOException {
        byte[] bytes = in.readNBytes(length);
        all.write(bytes);
        return bytes;
    }

    /** A line without its end. */
    private static String line(InputStream in, ByteArrayOutputStream all) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            all.write(next);
            if (next != '\r') {
                line.append((char) next);
            }
        }
        all.write('\n');
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
