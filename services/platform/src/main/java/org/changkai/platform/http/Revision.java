package org.changkai.platform.http;

import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The revision of an editable resource and its entity tag: whoever changes it says which revision was read. */
public record Revision(long number) {

    public String etag() {
        return "\"" + number + "\"";
    }

    /**
     * Lets a change pass only if it was made on this revision.
     *
     * @param ifMatch the request's {@code If-Match}: none is 428, another revision 412; {@code *} passes
     */
    public void require(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required").exception();
        }
        for (var tag : ifMatch.split(",")) {
            var plain = tag.strip();
            if (plain.equals("*") || plain.equals(etag())) {
                return;
            }
        }
        throw Problem.of(412, "precondition-failed").exception();
    }
}
