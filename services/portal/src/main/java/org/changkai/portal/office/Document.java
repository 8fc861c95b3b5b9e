package org.changkai.portal.office;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A centre or an organization as registry tells it, whole: what a form does not show goes back as it was read, so that
 * nothing is lost by saving.
 */
public record Document(@JsonValue Map<String, Object> fields) {

    /** What registry alone knows. */
    private static final List<String> ITS_OWN =
            List.of("areaPath", "standing", "children", "version", "id", "removedAt", "misplaced");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Document {
        fields = new LinkedHashMap<>(fields);
        fields.values().removeIf(Objects::isNull);
    }

    public String id() {
        return text("id");
    }

    /** What {@code If-Match} names. */
    public long version() {
        return fields.get("version") instanceof Number number ? number.longValue() : 0;
    }

    /** A field's text or number, empty if there is none. */
    public String text(String field) {
        var value = fields.get(field);
        return value == null ? "" : String.valueOf(value);
    }

    public boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** A field's texts, none if it is no list. */
    public List<String> list(String field) {
        var texts = new ArrayList<String>();
        if (fields.get(field) instanceof List<?> values) {
            values.forEach(value -> texts.add(String.valueOf(value)));
        }
        return texts;
    }

    /** The same with other values; an empty text takes a field away. */
    public Document with(Map<String, ?> others) {
        var changed = new LinkedHashMap<>(fields);
        others.forEach((field, value) -> {
            if (value instanceof String text && text.isBlank()) {
                changed.remove(field);
            } else {
                changed.put(field, value);
            }
        });
        return new Document(changed);
    }

    /** As it is sent back. */
    public Map<String, Object> sent() {
        var sent = new LinkedHashMap<>(fields);
        ITS_OWN.forEach(sent::remove);
        return sent;
    }
}
