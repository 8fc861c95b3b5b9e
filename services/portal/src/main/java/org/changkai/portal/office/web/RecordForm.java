package org.changkai.portal.office.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Kind;
import org.springframework.util.MultiValueMap;

/** Reads the form of a centre or an organization onto what was read. */
final class RecordForm {

    private RecordForm() {}

    static Document onto(Document read, Kind kind, MultiValueMap<String, String> form) {
        var typed = new LinkedHashMap<String, Object>();
        Stream.concat(Stream.of("kind"), kind.fields().stream())
                .filter(form::containsKey)
                .forEach(field -> typed.put(field, one(form, field)));
        for (var list : kind.lists()) {
            typed.put(list, codes(form.getOrDefault(list, List.of())));
        }
        if (kind == Kind.CENTRES) {
            typed.put("homeVisits", form.containsKey("homeVisits"));
            for (var axis : List.of("lat", "lon")) {
                typed.put(axis, number(one(form, axis)));
            }
            var datum = one(form, "datum");
            if (!datum.equals("wgs84")) {
                typed.put("datum", datum);
            }
        }
        return read.with(typed);
    }

    private static List<String> codes(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value.split("[\\s,，;；]+", -1)))
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    /** What is no number goes on as it was typed: registry says what is wrong with it. */
    private static Object number(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,12})?") ? (Object) Double.valueOf(text) : text;
    }

    private static String one(Map<String, List<String>> form, String name) {
        var values = form.get(name);
        return values == null || values.isEmpty() || values.getFirst() == null
                ? ""
                : values.getFirst().strip();
    }
}
