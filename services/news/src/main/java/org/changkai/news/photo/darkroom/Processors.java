package org.changkai.news.photo.darkroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The processors that this process may use, and which of them a cell keeps to. */
final class Processors {

    private static final Path SELF = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private Processors() {}

    /** The later half of them as {@code taskset} wants it, so that readers find a free one; null if there is but one. */
    static @Nullable String ofCells() {
        try {
            return laterHalf(allowed(SELF));
        } catch (IOException otherSystem) {
            return null;
        }
    }

    /** Those of the process whose status stands in this file. */
    static List<Integer> allowed(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(ALLOWED))
                .findFirst()
                .map(line -> numbers(line.substring(ALLOWED.length()).strip()))
                .orElse(List.of());
    }

    static @Nullable String laterHalf(List<Integer> all) {
        return all.size() < 2
                ? null
                : all.subList(all.size() - all.size() / 2, all.size()).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    /** @param list as the kernel writes it: {@code 0-3,8} */
    static List<Integer> numbers(String list) {
        return List.of(list.split(",")).stream()
                .map(range -> range.split("-"))
                .flatMapToInt(ends ->
                        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
                .boxed()
                .toList();
    }
}
