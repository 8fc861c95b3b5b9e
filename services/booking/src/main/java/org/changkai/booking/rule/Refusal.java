package org.changkai.booking.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something is not done.
 *
 * @param code kebab-case, stable; its texts are in {@code problems.properties}
 * @param members values that the texts name
 * @param pointer the field of the request that is to blame, null if none is
 */
public record Refusal(
        Kind kind,
        String code,
        Map<String, Object> members,
        @Nullable String pointer) {

    /** What sort of refusal it is; each door translates it into its own language. */
    public enum Kind {
        /** The request contradicts a rule, whatever the state of things. */
        INVALID,
        /** The state of things does not allow it. */
        CONFLICT,
        /** What it is about is not there. */
        UNKNOWN,
        /** What it is about was there once. */
        GONE
    }

    public static Refusal invalid(String code, @Nullable String pointer) {
        return new Refusal(Kind.INVALID, code, Map.of(), pointer);
    }

    public static Refusal conflict(String code) {
        return new Refusal(Kind.CONFLICT, code, Map.of(), null);
    }

    public static Refusal unknown(String code) {
        return new Refusal(Kind.UNKNOWN, code, Map.of(), null);
    }

    public static Refusal gone(String code) {
        return new Refusal(Kind.GONE, code, Map.of(), null);
    }

    /** The same, with another field to blame: where a request names it otherwise. */
    public Refusal at(String field) {
        return new Refusal(kind, code, members, field);
    }

    public Refusal with(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Refusal(kind, code, more, pointer);
    }
}
