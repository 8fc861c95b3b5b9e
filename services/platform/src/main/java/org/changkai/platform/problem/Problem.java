package org.changkai.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, before it is put into words.
 *
 * @param status the HTTP status, 400 to 599
 * @param code stable kebab-case name clients may switch on; also the key of its texts in {@code problems*.properties}
 * @param members further members of the document; the texts may name them in braces, where a person reads times and lists
 * @param errors the fields that are wrong, empty if it is not about fields
 */
public record Problem(int status, String code, Map<String, Object> members, List<InvalidField> errors) {

    /**
     * One wrong field.
     *
     * @param pointer where: an RFC 6901 JSON pointer, or the parameter's name
     * @param message why
     * @param values what the message's text may name in braces
     */
    public record InvalidField(String pointer, String message, Map<String, Object> values) {

        public InvalidField {
            values = Map.copyOf(values);
        }

        public InvalidField(String pointer, String message) {
            this(pointer, message, Map.of());
        }
    }

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not an error status: " + status);
        }
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a kebab-case code: " + code);
        }
        members = Map.copyOf(members);
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, Map.of(), List.of());
    }

    /** What a bare status means when nothing better is known; 500 for what is no error status. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> of(401, "unauthenticated");
            case 403 -> of(403, "forbidden");
            case 404 -> of(404, "not-found");
            case 405 -> of(405, "method-not-allowed");
            case 406 -> of(406, "not-acceptable");
            case 413 -> of(413, "payload-too-large");
            case 415 -> of(415, "unsupported-media-type");
            case 429 -> of(429, "too-many-requests");
            case 502 -> of(502, "bad-gateway");
            case 503 -> of(503, "unavailable");
            case 504 -> of(504, "timeout");
            default -> status >= 400 && status < 500 ? of(status, "bad-request") : of(500, "internal-error");
        };
    }

    /** The fields of a request are wrong: 422 {@code invalid-request}. */
    public static Problem invalid(List<InvalidField> errors) {
        return new Problem(422, "invalid-request", Map.of(), errors);
    }

    /** One field of a request is wrong: 422 {@code invalid-request}. */
    public static Problem invalid(String pointer, String message) {
        return invalid(List.of(new InvalidField(pointer, message)));
    }

    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(status, code, more, errors);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
