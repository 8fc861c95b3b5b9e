package org.changkai.portal.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who does what for a section; what nobody was given is open to all who have its right. */
public record Duties(List<Duty> items) {

    /** The duties, as news names them. */
    public static final List<String> ALL = List.of(
            "WRITE",
            "FIRST_REVIEW",
            "SECOND_REVIEW",
            "FINAL_REVIEW",
            "FIRST_PROOF",
            "SECOND_PROOF",
            "FINAL_PROOF",
            "PUBLISH");

    /** One of them and whose it is; a row without an account is none. */
    public record Duty(String duty, String account, String name) {}

    /** Those that are there, and two rows more. */
    public List<Duty> rows() {
        var rows = new ArrayList<>(items);
        rows.add(new Duty("WRITE", "", ""));
        rows.add(new Duty("FIRST_REVIEW", "", ""));
        return rows;
    }

    /** As news reads it. */
    public Map<String, Object> document() {
        return Map.of(
                "items",
                items.stream()
                        .map(duty -> Map.of(
                                "duty", duty.duty(),
                                "account", duty.account().strip(),
                                "name",
                                        duty.name().isBlank()
                                                ? duty.account().strip()
                                                : duty.name().strip()))
                        .toList());
    }
}
