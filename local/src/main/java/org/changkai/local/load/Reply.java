package org.changkai.local.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@link Visitor} was answered.
 *
 * @param status HTTP status
 * @param headers names in small letters; the last of equal ones
 * @param body empty where there is none
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /** A header's value, or null. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }
}
