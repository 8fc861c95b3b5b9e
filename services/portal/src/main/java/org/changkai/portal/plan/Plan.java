package org.changkai.portal.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** One part of a centre's plan, as a form shows it: rows of texts. What cannot be read is refused by booking, not here. */
public sealed interface Plan permits Schedule, Closures, Counters, Limits {

    /** How booking is told a number; whether there may be such a one is its business. */
    String WHOLE = "-?\\d{1,9}";

    /** As booking reads it. */
    Map<String, Object> fields();

    /** The fields that are filled in, as texts. */
    static Map<String, Object> filled(Map<String, String> texts) {
        var filled = new LinkedHashMap<String, Object>();
        texts.forEach((name, text) -> {
            if (!text.isBlank()) {
                filled.put(name, text.strip());
            }
        });
        return filled;
    }

    /** The fields that are filled in, as numbers; what is none stays a text. */
    static Map<String, Object> numbers(Map<String, String> texts) {
        var numbers = filled(texts);
        numbers.replaceAll((name, text) -> text.toString().matches(WHOLE) ? Integer.valueOf(text.toString()) : text);
        return numbers;
    }
}
