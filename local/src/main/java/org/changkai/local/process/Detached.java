package org.changkai.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts processes in a session of their own, so that neither the launcher's end nor a Ctrl-C in its terminal reaches
 * them. {@code setsid} replaces itself by the command: the pid stays.
 */
public final class Detached {

    private static final int KEPT_LOGS = 3;

    private Detached() {}

    /** Starts a command in a folder; what it prints goes to the log, whose forerunners are kept with a number. */
    public static Process start(List<String> command, Map<String, String> environment, Path folder, Path log)
            throws IOException {
        rotate(log);
        List<String> whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void rotate(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        for (int age = KEPT_LOGS; age >= 1; age--) {
            Path younger = age == 1 ? log : log.resolveSibling(log.getFileName() + "." + (age - 1));
            if (Files.exists(younger)) {
                Files.move(
                        younger,
                        log.resolveSibling(log.getFileName() + "." + age),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
