package org.changkai.portal.numbers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.portal.page.Query;

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

    /** Parameters of booking's call, by name; none is empty. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("centre", centre);
        parameters.put("area", centre.isEmpty() ? area : "");
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("by", by);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    /** The same in an address; begins with a question mark. */
    public String query() {
        return "?" + Query.of(parameters());
    }

    private static String matching(String text, String pattern) {
        return text != null && text.strip().matches(pattern) ? text.strip() : "";
    }

    private static String date(String text) {
        var day = text == null ? null : Query.day(text.strip());
        return day == null ? "" : day.toString();
    }
}
