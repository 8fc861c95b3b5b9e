package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.darkroom.imageio.ImageioEnlarger;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.junit.jupiter.api.Test;

class ImageioDarkroomTest extends DarkroomContract {

    /** Where proc(5) has it, counted from the state on. */
    private static final int NICE = 16;

    private static final int NICEST = 19;

    private static final IsolatedDarkroom DARKROOM = new IsolatedDarkroom(
            EnlargerChoice.IMAGEIO,
            () -> PLAN,
            new IsolatedDarkroom.Bounds(2, Duration.ofSeconds(30), Duration.ofSeconds(60), 512L << 20));

    @Override
    Darkroom darkroom() {
        return DARKROOM;
    }

    @Override
    Enlarger enlarger() {
        return new ImageioEnlarger();
    }

    @Test
    void aCellThatTakesTooLongIsEndedAndLeavesNothing() throws Exception {
        var hasty = new IsolatedDarkroom(
                EnlargerChoice.IMAGEIO,
                () -> PLAN,
                new IsolatedDarkroom.Bounds(1, Duration.ofSeconds(30), Duration.ofMillis(20), 512L << 20));
        switch (hasty.develop(file(Pictures.drawn(400, 300, "jpg")), Treatment.NONE)) {
            case Outcome.Refused<Darkroom.Developed>(var refusal) ->
                assertThat(refusal.reason())
                        .as("too much work, or kept from the processor by other work here")
                        .isIn(Reason.PHOTO_TOO_LARGE, Reason.PHOTO_BUSY);
            case Outcome.Done<Darkroom.Developed> _ -> throw new AssertionError("quicker than a JVM starts");
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void aCellWorksBehindThoseWhoRead() throws Exception {
        var process = CellProcess.of(
                EnlargerChoice.IMAGEIO,
                new IsolatedDarkroom.Bounds(1, Duration.ofSeconds(30), Duration.ofSeconds(60), 512L << 20));
        var cell = process.start();
        try (var in = new DataInputStream(cell.getInputStream())) {
            in.readInt(); // it has come up
            assertThat(nice(Long.toString(cell.pid()))).isEqualTo(Math.min(nice("self") + 10, NICEST));
            var some = Processors.ofCells();
            assertThat(Processors.allowed(Path.of("/proc", Long.toString(cell.pid()), "status")))
                    .isEqualTo(
                            some == null ? Processors.allowed(Path.of("/proc/self/status")) : Processors.numbers(some));
        } finally {
            cell.destroyForcibly().waitFor();
            process.cleanUp(cell);
        }
    }

    private static int nice(String process) throws IOException {
        var stat = Files.readString(Path.of("/proc", process, "stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
    }

    @Test
    void whoSendsAnotherTypeIsToldWhatIsTakenHere() throws Exception {
        assertThat(typesTaken()).isEqualTo(List.of("JPEG", "PNG", "WebP"));
    }

    @Test
    void heicIsRefusedInWordsOfItsOwn() throws Exception {
        assertThat(refusal("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.PHOTO_TYPE_UNAVAILABLE);
        assertThat(DARKROOM.writesAvif()).isFalse();
    }
}
