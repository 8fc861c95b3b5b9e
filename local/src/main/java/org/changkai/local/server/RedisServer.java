package org.changkai.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Stack;

/** Redis 6.2 that writes down what it is told (append-only file, once a second). */
public final class RedisServer implements Part {

    private final Stack stack;
    private final Path binary;
    private final Path data;

    public RedisServer(Stack stack) {
        this.stack = stack;
        this.binary = stack.build().resolve("redis-server-6.2");
        this.data = stack.data("redis");
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public List<Integer> ports() {
        return List.of(stack.ports().redis());
    }

    @Override
    public void prepare(Consumer<String> doing) throws IOException {
        Files.createDirectories(data);
        if (Files.exists(binary)) {
            return;
        }
        doing.accept("unpacking");
        Files.createDirectories(binary.toAbsolutePath().getParent());
        try (InputStream content = RedisServer.class.getResourceAsStream("/" + resource())) {
            if (content == null) {
                throw new IOException("there is no Redis for this machine: " + resource());
            }
            Path half = Files.createTempFile(binary.toAbsolutePath().getParent(), "redis", ".half");
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            Archives.makeRunnable(half);
            Files.move(half, binary, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public List<String> command() {
        return List.of(
                binary.toString(),
                "--port",
                Integer.toString(stack.ports().redis()),
                "--bind",
                "127.0.0.1",
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--daemonize",
                "no");
    }

    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(1000);
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), stack.ports().redis()),
                    500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }

    private static String resource() {
        return System.getProperty("os.arch").equals("aarch64")
                ? "redis-server-6.2.7-linux-arm64"
                : "redis-server-6.2.6-v5-linux-amd64";
    }
}
