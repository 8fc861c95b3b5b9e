package org.changkai.portal.centre;

import java.util.ArrayList;
import java.util.List;

/** The codes that have words of their own, so that forms let them be ticked; a list of a centre may hold others. */
public final class Choices {

    private Choices() {}

    /** {@code list} is zones, services, accessibility or languages; any other has none. */
    public static List<String> of(String list) {
        return switch (list) {
            case "zones" ->
                List.of("hall", "service", "reading", "activity", "classroom", "mediation", "children", "seniors");
            case "services" ->
                List.of(
                        "social-insurance",
                        "medical-insurance",
                        "certificates",
                        "membership-transfer",
                        "employment",
                        "veterans",
                        "legal-advice",
                        "mediation",
                        "agricultural-advice",
                        "micro-loans",
                        "phone-advice",
                        "home-visit",
                        "reading-room",
                        "activity-room",
                        "evening-class",
                        "reading-group",
                        "open-day",
                        "volunteer-shift");
            case "accessibility" -> List.of("step-free", "accessible-toilet", "hearing-loop", "wheelchair", "parking");
            case "languages" -> List.of("zh", "mn", "en", "csl");
            default -> List.of();
        };
    }

    /** The same, and what stands there beside them. */
    public static List<String> with(String list, List<String> standing) {
        var all = new ArrayList<>(of(list));
        standing.stream().filter(code -> !all.contains(code)).forEach(all::add);
        return all;
    }

    /** Where the words of these codes are. */
    public static String words(String list) {
        return switch (list) {
            case "zones" -> "zone";
            case "services" -> "service";
            case "languages" -> "spoken";
            default -> "access";
        };
    }
}
