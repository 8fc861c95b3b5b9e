package org.changkai.local;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suite said to one call: status, headers and body, kept with the call so that a refusal can be explained. */
public record Answer(String call, int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** This answer, if its status is one of those expected; otherwise {@link Refused} with the problem's own words. */
    public Answer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new Refused(this);
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalStateException(call + " did not answer JSON: " + text(), e);
        }
    }

    /** The body as text in UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The version tag that a later change has to send as {@code If-Match}. */
    public String etag() {
        return header("ETag");
    }

    /** An answer that was not expected. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        Refused(Answer answer) {
            super(answer.call() + " → " + answer.status() + " " + shortened(answer.text()));
            this.answer = answer;
        }

        /** What was answered instead. */
        public Answer answer() {
            return answer;
        }

        private static String shortened(String text) {
            return text.length() > 600 ? text.substring(0, 600) + " …" : text;
        }
    }
}
