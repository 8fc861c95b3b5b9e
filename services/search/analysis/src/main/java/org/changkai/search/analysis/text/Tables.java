package org.changkai.search.analysis.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that lie beside the classes. */
final class Tables {

    private Tables() {}

    static List<String> lines(String name) {
        var stream = Tables.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the table " + name + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
