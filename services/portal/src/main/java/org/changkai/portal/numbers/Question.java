package org.changkai.portal.numbers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which numbers are asked for.
 *
 * @param centre id; empty for an area
 * @param area 12-digit code of a subtree; empty for all that the manager may see
 * @param by service, centre, area, day or all
 */
public record Question(String centre, String area, String from, String to, String by) {

    public static final List<String> BY = List.of("service", "centre", "area", "day", "all");

    /** What makes no sense is left out. */
    public Question {
        centre = matching(centre, "[a-z0-9-]{1,64}");
        area = matching(area, "\\d{12}");
        from = date(from);
        to = date(to);
        by = BY.contains(Objects.requireNonNullElse(by, "")) ? by : "service";
    }

    /** The last 30 days if nothing is said. */
    public Question until(LocalDate today) {
        var last = to.isEmpty() ? today.toString() : to;
        return new Question(
                centre,
                area,
                from.isEmpty() ? LocalDate.parse(last).minusDays(30).toString() : from,
                last,
                by);
    }

    /** As parameters of booking's call; begins with a question mark. */
    public String query() {
        var parts = new ArrayList<String>();
        add(parts, "centre", centre);
        add(parts, "area", centre.isEmpty() ? area : "");
        add(parts, "from", from);
        add(parts, "to", to);
        add(parts, "by", by);
        return "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String matching(String text, String pattern) {
        return text != null && text.strip().matches(pattern) ? text.strip() : "";
    }

    private static String date(String text) {
        try {
            return text == null || text.isBlank()
                    ? ""
                    : LocalDate.parse(text.strip()).toString();
        } catch (DateTimeParseException unreadable) {
            return "";
        }
    }
}
