package org.changkai.platform.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/**
 * One change as a CloudEvents 1.0 event in JSON.
 *
 * @param id its cursor: reading on {@code after} it gives what came later
 * @param source the service, e.g. {@code /registry}
 * @param type e.g. {@code org.changkai.registry.centre-saved}
 * @param subject id of what has changed
 * @param time when it was recorded
 * @param data the full state that followers need; never personal data
 */
public record Change(
        @JsonProperty("specversion") String specVersion,
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        @JsonProperty("datacontenttype") String dataContentType,
        JsonNode data) {

    public Change(String id, String source, String type, String subject, OffsetDateTime time, JsonNode data) {
        this("1.0", id, source, type, subject, time, "application/json", data);
    }

    /** The last part of the type: {@code centre-saved}. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
