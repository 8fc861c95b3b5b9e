package org.changkai.local.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client with a loopback address of its own, so that limits per address count as they do for people, and one
 * connection that is kept. It costs a fraction of the JDK's client, which would take the processors from what is measured.
 * Not for more than one thread at a time.
 */
public final class Visitor implements AutoCloseable {

    private static final int PATIENCE_MS = 60_000;

    /** Bytes that a line holds, as a network would; loopback alone would take a megabyte of each of a hundred at once. */
    private static final int ON_THE_WAY = 128 * 1024;

    private final URI base;
    private final InetAddress own;
    private @Nullable Socket socket;
    private @Nullable Wire wire;

    Visitor(URI base, InetAddress own) {
        this.base = base;
        this.own = own;
    }

    public Reply get(String path) throws IOException {
        return send("GET", path, Map.of(), new byte[0]);
    }

    /** Sends a value as JSON. */
    public Reply post(String path, Object body, Map<String, String> headers) throws IOException {
        return send("POST", path, headers, JsonMapper.shared().writeValueAsBytes(body));
    }

    /** A body that is not empty is JSON unless a header says otherwise. A connection that was closed is opened again once. */
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        byte[] request = request(method, path, headers, body);
        boolean fresh = socket == null;
        try {
            return exchange(request, method.equals("HEAD"));
        } catch (EOFException | SocketException e) {
            close();
            if (fresh) {
                throw e;
            }
            return exchange(request, method.equals("HEAD"));
        } catch (SocketTimeoutException e) {
            close(); // an answer that comes too late must not be taken for the next one
            throw new IOException(method + " " + path + " was not answered within " + PATIENCE_MS / 1000 + " s", e);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Posts what stands in a file, without having it in memory; a connection of its own, so that nothing is sent twice. */
    public Reply post(String path, Path file, Map<String, String> headers) throws IOException {
        close();
        try {
            Socket open = connect();
            OutputStream out = open.getOutputStream();
            out.write(head("POST", path, headers, Files.size(file)));
            Files.copy(file, out);
            return new Wire(new BufferedInputStream(open.getInputStream())).read(false);
        } finally {
            close();
        }
    }

    private Reply exchange(byte[] request, boolean head) throws IOException {
        Socket open = socket == null ? connect() : socket;
        Wire answers = wire;
        if (answers == null) {
            answers = new Wire(new BufferedInputStream(open.getInputStream(), 16_384));
            wire = answers;
        }
        open.getOutputStream().write(request);
        Reply reply = answers.read(head);
        if ("close".equalsIgnoreCase(reply.header("connection"))) {
            close();
        }
        return reply;
    }

    private Socket connect() throws IOException {
        Socket open = new Socket();
        open.setTcpNoDelay(true);
        open.setSoTimeout(PATIENCE_MS);
        open.setSendBufferSize(ON_THE_WAY);
        open.bind(new InetSocketAddress(own, 0));
        open.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()), PATIENCE_MS);
        socket = open;
        return open;
    }

    private byte[] request(String method, String path, Map<String, String> headers, byte[] body) {
        byte[] head = head(method, path, headers, body.length);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private byte[] head(String method, String path, Map<String, String> headers, long length) {
        StringBuilder head = new StringBuilder(256)
                .append(method + " " + path + " HTTP/1.1\r\nHost: " + base.getHost() + ":" + base.getPort() + "\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (length > 0 && !headers.containsKey("Content-Type")) {
            head.append("Content-Type: application/json\r\n");
        }
        if (length > 0 || method.equals("POST")) {
            head.append("Content-Length: " + length + "\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        wire = null;
        if (open != null) {
            open.close();
        }
    }
}
