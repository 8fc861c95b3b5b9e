package org.changkai.local.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One of many {@link Readers}: of an answer it looks at the status and the length, the rest it only takes off the wire. */
final class Reader {

    private static final int LONGEST_QUESTION = 1_024;
    private static final int AT_ONCE = 65_536;
    private static final int STATUS = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String END = "\r\n\r\n";
    private static final int NOT_MODIFIED = 304;

    private final SocketChannel connection;
    private final byte[] tail;
    private final ByteBuffer question = ByteBuffer.allocateDirect(LONGEST_QUESTION);
    private final ByteBuffer answer = ByteBuffer.allocateDirect(AT_ONCE);
    private long since;
    private int status;
    private long left;

    Reader(URI server, Selector selector) throws IOException {
        connection = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connection.configureBlocking(false);
        connection.register(selector, SelectionKey.OP_READ, this);
        tail = (" HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort() + END)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** From when its wait counts. */
    long since() {
        return since;
    }

    /** Of the answer that it has read. */
    int status() {
        return status;
    }

    void ask(String path, long due) throws IOException {
        since = due;
        status = 0;
        answer.clear();
        question.clear();
        question.put("GET ".getBytes(StandardCharsets.US_ASCII))
                .put(path.getBytes(StandardCharsets.US_ASCII))
                .put(tail)
                .flip();
        while (question.hasRemaining()) { // a question always has room in an empty buffer of the kernel's
            connection.write(question);
        }
    }

    /** Takes what has come; whether the answer is there to its end. */
    boolean hasRead() throws IOException {
        while (true) {
            int read = connection.read(answer);
            if (read < 0) {
                throw new EOFException("the connection was closed");
            }
            if (status == 0) {
                begin();
            } else {
                left -= read;
                answer.clear();
            }
            if (status != 0 && left <= 0) {
                return true;
            }
            if (read == 0) {
                return false;
            }
        }
    }

    /** Reads the head once it has come as a whole. */
    private void begin() throws IOException {
        int come = answer.position();
        byte[] bytes = new byte[Math.min(come, LONGEST_QUESTION)];
        answer.get(0, bytes);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = head.indexOf(END);
        if (end < 0) {
            if (come > LONGEST_QUESTION) {
                throw new IOException("a longer head than expected: " + head);
            }
            return;
        }
        status = Integer.parseInt(head, STATUS, STATUS + STATUS_DIGITS, 10);
        left = length(head.substring(0, end)) - (come - end - END.length());
        answer.clear();
    }

    private long length(String head) throws IOException {
        int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (at < 0 && status != NOT_MODIFIED) {
            throw new IOException("only answers of a known length are read: " + head);
        }
        int from = at + LENGTH.length();
        int to = head.indexOf('\r', from);
        return at < 0
                ? 0
                : Long.parseLong(
                        head.substring(from, to < 0 ? head.length() : to).strip());
    }
}
