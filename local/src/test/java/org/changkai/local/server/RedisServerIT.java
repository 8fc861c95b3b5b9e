package org.changkai.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.changkai.local.stack.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerIT {

    @TempDir
    Path home;

    @Test
    void whatWasWrittenDownIsThereAfterRedisWasKilled() throws IOException {
        Laboratory laboratory = new Laboratory(home);
        Part redis = new RedisServer(laboratory.stack());
        laboratory.start(redis);
        try {
            assertThat(ask(laboratory, "SET session open")).startsWith("+OK");
            await().until(() -> writtenDown(laboratory));

            laboratory.strike(redis);
            laboratory.start(redis);

            assertThat(ask(laboratory, "GET session")).contains("open");
        } finally {
            laboratory.stop(redis);
        }
    }

    private static boolean writtenDown(Laboratory laboratory) throws IOException {
        Path file = laboratory.stack().data("redis").resolve("appendonly.aof");
        return Files.exists(file)
                && Files.readString(file, StandardCharsets.ISO_8859_1).contains("session");
    }

    private static String ask(Laboratory laboratory, String command) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), laboratory.stack().ports().redis())) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
