package org.changkai.search.entry.feed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an event tells; what it does not tell is absent and never an error. */
record Facts(JsonNode data) {

    String text(String field) {
        return data.path(field).asString("");
    }

    @Nullable
    String optional(String field) {
        var text = text(field);
        return text.isBlank() ? null : text;
    }

    /** The texts at those of the fields that are there. */
    List<String> those(String... fields) {
        return Stream.of(fields).map(this::text).filter(text -> !text.isBlank()).toList();
    }

    /** The first of the fields that is there. */
    String first(String... fields) {
        return those(fields).stream().findFirst().orElse("");
    }

    /** A plain text, or the named member of an object. */
    @Nullable
    String reference(String field, String member) {
        var node = data.path(field);
        var text = node.isObject() ? node.path(member).asString("") : node.asString("");
        return text.isBlank() ? null : text;
    }

    @Nullable
    Double number(String field) {
        var node = data.path(field);
        return node.isNumber() ? (Double) node.asDouble() : null;
    }

    @Nullable
    OffsetDateTime time(String field) {
        var text = text(field);
        try {
            return text.isBlank() ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** The texts of a list; of objects their {@code name}, {@code code} or {@code id}. */
    List<String> list(String field) {
        return data.path(field).values().stream()
                .map(item -> item.isObject() ? new Facts(item).first("code", "name", "id") : item.asString(""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The keys of the things that a list of {@code type} and {@code id} names. */
    List<String> keys(String field) {
        return data.path(field).values().stream()
                .map(Facts::new)
                .map(item -> item.text("type") + ":" + item.text("id"))
                .distinct()
                .toList();
    }

    /** All texts at these fields, however deep, in one. */
    String all(String... fields) {
        return Stream.of(fields)
                .map(data::path)
                .flatMap(Facts::texts)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    static String joined(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .filter(member ->
                            !List.of("type", "photo", "photos", "version").contains(member.getKey()))
                    .flatMap(member -> texts(member.getValue()));
        }
        return node.isArray() ? node.values().stream().flatMap(Facts::texts) : Stream.empty();
    }
}
