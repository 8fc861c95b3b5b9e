package org.changkai.portal.plan.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/** What booking refuses of limits, by the rows and fields of their form. */
public record LimitMistakes(Map<String, String> messages) {

    public static final LimitMistakes NONE = new LimitMistakes(Map.of());

    private static final Pattern POINTER =
            Pattern.compile("/(?:general|services/(\\d{1,4})(?:/limits)?)/([A-Za-z]+)(?:/([A-Za-z]+))?");

    static LimitMistakes of(@Nullable Refusal refusal) {
        if (refusal == null) {
            return NONE;
        }
        var messages = new HashMap<String, String>();
        for (var wrong : refusal.wrong()) {
            var at = POINTER.matcher(wrong.pointer());
            if (at.matches()) {
                var row = at.group(1) == null ? 0 : Integer.parseInt(at.group(1)) + 1;
                messages.put(key(row, field(at.group(2), at.group(3))), wrong.message());
            }
        }
        return new LimitMistakes(Map.copyOf(messages));
    }

    /** A pause is three fields; what is wrong with all of them stands at the first. */
    private static String field(String name, @Nullable String part) {
        if (part == null && !name.equals("noShows") && !name.equals("cancellations")) {
            return name;
        }
        var inner = Objects.requireNonNullElse(part, "times");
        return name + inner.substring(0, 1).toUpperCase(Locale.ROOT) + inner.substring(1);
    }

    /** Empty if the field is right. */
    public String at(int row, String field) {
        return messages.getOrDefault(key(row, field), "");
    }

    private static String key(int row, String field) {
        return row + " " + field;
    }
}
