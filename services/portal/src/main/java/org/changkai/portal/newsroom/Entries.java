package org.changkai.portal.newsroom;

import java.util.stream.Stream;
import org.changkai.portal.news.Story.About;

/** Reads the registry's entries in what news compares and merges: lines of {@code type:id}, a place as its code alone. */
public final class Entries {

    private Entries() {}

    /** Those that stand in a field; none in one that names none. */
    public static Stream<About> of(String field, String text) {
        return switch (field) {
            case "about" ->
                text.lines()
                        .map(line -> line.split(":", 2))
                        .filter(parts -> parts.length == 2)
                        .map(parts -> new About(parts[0], parts[1]));
            case "place" -> text.lines().filter(code -> code.matches("\\d{12}")).map(code -> new About("area", code));
            default -> Stream.empty();
        };
    }
}
