package org.changkai.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, and the line in it that says why a part ended. */
public final class LogTail {

    private static final int LONGEST = 64 * 1024;
    private static final Pattern CAUSE =
            Pattern.compile("Caused by: |Description:|\\bERROR\\b|FATAL|Exception: |Error: |error:|failed");
    private static final Pattern NOISE = Pattern.compile("^\\s+at |^\\s*\\.\\.\\. \\d+ more|^\\s*$");

    private LogTail() {}

    /** The last lines. */
    public static List<String> lines(Path log, int count) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - LONGEST);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }

    /** The last line that names a cause, else the last line that says anything. */
    public static String reason(Path log) {
        List<String> said = lines(log, 400).stream()
                .filter(line -> !NOISE.matcher(line).find())
                .toList();
        String last = said.isEmpty() ? "it has said nothing" : said.getLast();
        return said.stream()
                .filter(line -> CAUSE.matcher(line).find())
                .reduce((_, later) -> later)
                .orElse(last)
                .strip();
    }
}
