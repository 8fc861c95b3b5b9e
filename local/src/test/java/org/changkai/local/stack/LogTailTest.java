package org.changkai.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void theDeepestCauseIsTheReason() throws IOException {
        Path log = Files.writeString(folder.resolve("booking.log"), """
                2026-11-24 INFO starting
                org.springframework.beans.BeanCreationException: Error creating bean
                \tat org.springframework.Something.run(Something.java:1)
                Caused by: java.lang.IllegalStateException: the outer
                \tat org.changkai.Something.run(Something.java:1)
                Caused by: java.net.ConnectException: Connection refused
                \t... 12 more
                """);

        assertThat(LogTail.reason(log)).isEqualTo("Caused by: java.net.ConnectException: Connection refused");
    }

    @Test
    void withoutACauseTheLastWordCounts() throws IOException {
        Path log = Files.writeString(folder.resolve("redis.log"), "one\nBye bye...\n\n");

        assertThat(LogTail.reason(log)).isEqualTo("Bye bye...");
    }

    @Test
    void aPartThatSaidNothingIsSaidToHaveSaidNothing() {
        assertThat(LogTail.reason(folder.resolve("none.log"))).isEqualTo("it has said nothing");
        assertThat(LogTail.lines(folder.resolve("none.log"), 10)).isEmpty();
    }
}
