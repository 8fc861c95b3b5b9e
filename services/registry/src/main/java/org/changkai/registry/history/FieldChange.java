package org.changkai.registry.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that differs.
 *
 * @param field as answers call it
 * @param from null if there was nothing
 * @param to null if there is nothing any more
 */
public record FieldChange(
        String field, @Nullable JsonNode from, @Nullable JsonNode to) {}
