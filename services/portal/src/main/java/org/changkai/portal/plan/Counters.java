package org.changkai.portal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counters and rooms with what is done there, sessions, and where home visits are made.
 *
 * @param homeVisitAreas 12-digit codes; none for the centre's own area
 */
public record Counters(List<Counter> counters, List<Session> sessions, List<String> homeVisitAreas) implements Plan {

    /** Rows to fill in besides those that are there. */
    private static final int MORE = 2;

    /**
     * One counter or room, or several alike.
     *
     * @param services codes of what is done there
     * @param publicCapacity visits at one time that citizens may book
     * @param staffCapacity visits at one time besides that only staff may book
     */
    public record Counter(
            String number, String name, List<String> services, String publicCapacity, String staffCapacity) {

        static final Counter EMPTY = new Counter("", "", List.of(), "", "");
    }

    /**
     * When a session is held, and for how many.
     *
     * @param times e.g. {@code We 19:00-20:30}
     */
    public record Session(String service, String times, String quota) {}

    /** As it was typed: a row without a number, or without times, is none. */
    public static Counters typed(Form form) {
        return new Counters(
                form.each("number")
                        .mapToObj(row -> new Counter(
                                form.at("number", row),
                                form.at("name", row),
                                form.all("does" + row),
                                form.at("publicCapacity", row),
                                form.at("staffCapacity", row)))
                        .filter(one -> !one.number().isEmpty())
                        .toList(),
                form.each("times")
                        .mapToObj(row -> new Session(
                                form.at("session", row),
                                WeekHours.typedTimes(form.at("times", row)),
                                form.at("quota", row)))
                        .filter(one -> !one.times().isEmpty())
                        .toList(),
                Stream.of(form.at("homeVisitAreas", 0).split("[\\s,，、]+", -1))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    public List<Counter> counterRows() {
        var rows = new ArrayList<>(counters);
        rows.addAll(Collections.nCopies(MORE, Counter.EMPTY));
        return rows;
    }

    public List<Session> sessionRows() {
        var rows = new ArrayList<>(sessions);
        rows.add(new Session("", "", ""));
        return rows;
    }

    @Override
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("counters", counters.stream().map(Counters::counter).toList());
        fields.put("sessions", sessions.stream().map(Counters::session).toList());
        if (!homeVisitAreas.isEmpty()) {
            fields.put("homeVisitAreas", homeVisitAreas);
        }
        return fields;
    }

    private static Map<String, Object> counter(Counter one) {
        var fields = Plan.numbers(Map.of(
                "number",
                one.number(),
                "publicCapacity",
                one.publicCapacity().isEmpty() ? "1" : one.publicCapacity(),
                "staffCapacity",
                one.staffCapacity()));
        fields.putAll(Plan.filled(Map.of("name", one.name())));
        fields.put("services", one.services());
        return fields;
    }

    private static Map<String, Object> session(Session one) {
        var fields = Plan.filled(Map.of("service", one.service(), "times", one.times()));
        fields.putAll(Plan.numbers(Map.of("quota", one.quota())));
        return fields;
    }
}
