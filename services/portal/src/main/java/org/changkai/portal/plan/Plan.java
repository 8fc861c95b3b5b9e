package org.changkai.portal.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** One part of a centre's plan, as a form shows it: rows of texts. What cannot be read is refused by booking, not here. */
public sealed interface Plan permits Schedule, Closures, Counters, Limits {

    /** As booking reads it. */
    Map<String, Object> fields();

    /** The fields that are filled in; numbers as numbers. */
    static Map<String, Object> filled(Map<String, String> texts) {
        var filled = new LinkedHashMap<String, Object>();
        texts.forEach((name, text) -> {
            if (!text.isBlank()) {
                filled.put(name, text.strip().matches("\\d{1,9}") ? Integer.valueOf(text.strip()) : text.strip());
            }
        });
        return filled;
    }
}
