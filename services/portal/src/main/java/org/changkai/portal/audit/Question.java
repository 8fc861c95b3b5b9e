package org.changkai.portal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.changkai.portal.page.Query;

/**
 * Which openings are asked for; what makes no sense is left out.
 *
 * @param from first date; empty for 30 days before the last
 * @param to last date; empty for today
 * @param account whose; empty for everybody's
 * @param cursor of older ones; empty for the newest
 */
public record Question(String from, String to, String account, String cursor) {

    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    public Question {
        from = matching(from, DATE);
        to = matching(to, DATE);
        account = Objects.requireNonNullElse(account, "").strip();
        cursor = matching(cursor, "[A-Za-z0-9_-]{1,200}");
    }

    public Question older(String next) {
        return new Question(from, to, account, next);
    }

    /** Parameters of booking's call, by name; none is empty. */
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("from", from);
        parts.put("to", to);
        parts.put("account", account);
        parts.put("cursor", cursor);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** The same in an address; begins with a question mark. */
    public String query() {
        return "?" + Query.of(parameters());
    }

    private static String matching(String text, String pattern) {
        return text != null && text.strip().matches(pattern) ? text.strip() : "";
    }
}
