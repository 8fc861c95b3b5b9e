package org.changkai.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.local.stack.LogTail;
import org.changkai.local.stack.Stack;

/** {@code ./changkai logs <part> [-f]}. */
final class Logs implements Command {

    private static final int LINES = 60;

    @Override
    public int run(Stack stack, List<String> arguments, PrintStream out) throws Exception {
        String part = arguments.stream()
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        Path log = stack.log(part);
        if (!part.matches("[a-z]+") || !Files.exists(log)) {
            throw new IllegalArgumentException("Say whose log: ./changkai logs <part> [-f]; there are: " + known(log));
        }
        if (arguments.contains("-f")) {
            return new ProcessBuilder("tail", "-n", Integer.toString(LINES), "-F", log.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        LogTail.lines(log, LINES).forEach(out::println);
        return 0;
    }

    private static String known(Path log) throws IOException {
        if (!Files.exists(log.getParent())) {
            return "none yet";
        }
        try (Stream<Path> files = Files.list(log.getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }
}
