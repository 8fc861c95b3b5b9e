package org.changkai.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void elsewhereThanOnATerminalEachChangeIsAPlainLine() {
        Board board = board(false);
        board.doing("postgres", "starting");
        board.doing("postgres", "starting");
        board.ready("postgres", false);

        assertThat(text().lines()).hasSize(2).allMatch(line -> line.contains("postgres"));
        assertThat(text()).doesNotContain("\u001b");
    }

    @Test
    void onATerminalTheLinesStayWhereTheyAre() {
        Board board = board(true);
        board.doing("redis", "starting");
        board.doing("config", "starting");
        board.ready("redis", true);

        assertThat(text()).contains("\u001b[2A").contains("● redis").contains("was running");
    }

    @Test
    void aReasonTooLongForALineIsSaidWholeAtTheEnd() {
        Board board = board(true);
        String reason = "ended: " + "because ".repeat(20);
        board.failed("news", reason);
        assertThat(text()).contains("…").doesNotContain(reason);

        board.explain();

        assertThat(text()).contains("news: " + reason);
    }

    @Test
    void nothingIsSaidOfWhatHadNothingToDo() {
        Board board = board(false);
        board.done("build");

        assertThat(text()).isEmpty();
    }

    private Board board(boolean moving) {
        return new Board(new PrintStream(written, true, StandardCharsets.UTF_8), moving);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
