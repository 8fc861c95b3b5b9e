package org.changkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

    @TempDir
    Path folder;

    @Test
    void aProcessIsTheSameAsLongAsItLives() throws IOException {
        Process process = sleeper();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();

        assertThat(identity.alive()).isTrue();
        assertThat(ProcessIdentity.of(process.pid())).contains(identity);

        assertThat(Signals.stop(identity, "TERM", Duration.ofSeconds(5))).isTrue();
        assertThat(identity.alive()).isFalse();
    }

    @Test
    void anotherProcessWithTheSamePidIsNeverTakenForIt() throws IOException {
        Process process = sleeper();
        ProcessIdentity current = ProcessIdentity.of(process.pid()).orElseThrow();
        ProcessIdentity former = new ProcessIdentity(process.pid(), "1@an-earlier-start-of-the-machine");

        assertThat(former.alive()).isFalse();
        Signals.stop(former, "TERM", Duration.ofSeconds(1));
        assertThat(current.alive()).isTrue();

        Signals.stop(current, "KILL", Duration.ofSeconds(5));
    }

    @Test
    void aPidFileOfAProcessThatIsGoneSaysThatNothingRuns() throws IOException {
        PidFile file = new PidFile(folder.resolve("run/part.pid"));
        assertThat(file.running()).isEmpty();

        Process process = sleeper();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        file.write(identity);
        assertThat(file.running()).contains(identity);

        Signals.stop(identity, "KILL", Duration.ofSeconds(5));
        assertThat(file.running()).isEmpty();
    }

    @Test
    void aPidFileThatWasCutOffSaysThatNothingRuns() throws IOException {
        Path file = folder.resolve("part.pid");
        Files.writeString(file, "12");

        assertThat(new PidFile(file).running()).isEmpty();
    }

    @Test
    void whoIgnoresTheQuestionIsKilled() throws IOException {
        Path log = folder.resolve("stubborn.log");
        Process process = Detached.start(
                List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"), Map.of(), folder, log);
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        assertThat(Signals.await(() -> saysDeaf(log), Duration.ofSeconds(5))).isTrue();

        assertThat(Signals.stop(identity, "TERM", Duration.ofMillis(300))).isFalse();
        assertThat(identity.alive()).isFalse();
    }

    private static boolean saysDeaf(Path log) {
        try {
            return Files.readString(log).contains("deaf");
        } catch (IOException _) {
            return false;
        }
    }

    private Process sleeper() throws IOException {
        return Detached.start(List.of("sleep", "60"), Map.of(), folder, folder.resolve("sleeper.log"));
    }
}
