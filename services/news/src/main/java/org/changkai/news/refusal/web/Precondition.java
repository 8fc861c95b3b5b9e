package org.changkai.news.refusal.web;

import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} says about the revision that was read; the use case asks it under its lock. */
public record Precondition(@Nullable String ifMatch) {

    /** For changes that may not be made blindly: without the header 428. */
    public static Precondition required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required").exception();
        }
        return new Precondition(ifMatch);
    }

    /** Whether the change was made on this revision; without the header 428. */
    public boolean holds(long revision) {
        try {
            new Revision(revision).require(ifMatch);
            return true;
        } catch (ProblemException refused) {
            if (refused.problem().status() == 428) {
                throw refused;
            }
            return false;
        }
    }

    /** The revision that was read, if the header names one. */
    public @Nullable Integer named() {
        return ifMatch != null && ifMatch.strip().matches("\"\\d{1,9}\"")
                ? Integer.valueOf(ifMatch.strip().replace("\"", ""))
                : null;
    }

    /** Without the header every revision is right. */
    public boolean holdsIfGiven(long revision) {
        return ifMatch == null || ifMatch.isBlank() || holds(revision);
    }
}
