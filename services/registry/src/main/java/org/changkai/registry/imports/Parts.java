package org.changkai.registry.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several values in one member of a cell, joined with colons; {@code %}, {@code :} and {@code ;} are written as %25, %3A and %3B. */
public final class Parts {

    private Parts() {}

    public static List<String> split(String text) {
        return Arrays.stream(text.split(":", -1))
                .map(part -> part.replace("%3B", ";").replace("%3A", ":").replace("%25", "%"))
                .toList();
    }

    /** Null is empty; what is empty at the end is left out. */
    public static String join(@Nullable Object... parts) {
        var text = Arrays.stream(parts)
                .map(part -> Objects.toString(part, "")
                        .replace("%", "%25")
                        .replace(":", "%3A")
                        .replace(";", "%3B"))
                .collect(Collectors.joining(":"));
        return text.replaceFirst(":+$", "");
    }
}
