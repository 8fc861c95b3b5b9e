package org.changkai.portal.newsroom;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sign-off sheet (审稿单): every verdict and everything else that was done to a story. */
public record SignOffSheet(
        String id, String slug, String headline, String state, int version, List<Verdict> signOffs, List<Deed> log) {

    private static final Set<String> VERDICTS =
            Set.of("REVIEW_PASSED", "REVIEW_RETURNED", "PROOF_PASSED", "PROOF_RETURNED");

    private static final Set<String> TIMED = Set.of("SCHEDULED", "EMBARGOED");

    /** One verdict, with the hash of exactly what was read. */
    public record Verdict(
            String kind,
            String round,
            String verdict,
            String by,
            String account,
            @Nullable Instant at,
            int version,
            String hash,
            String note) {

        /** As much of the hash as tells revisions apart on paper. */
        public String mark() {
            return hash.substring(0, Math.min(12, hash.length()));
        }
    }

    /**
     * One thing that was done.
     *
     * @param photo what the photo that was taken out is known by; empty if nobody knows it any more
     */
    public record Deed(
            String action,
            String by,
            String account,
            @Nullable Instant at,
            int version,
            String note,
            String photo) {

        private static final Pattern ROUND = Pattern.compile("(FIRST|SECOND|FINAL)(?: |$)(.*)", Pattern.DOTALL);

        /** The key of the name of the round in which it was done; empty if it was no verdict. */
        public String round() {
            var verdict = verdict();
            return verdict == null ? "" : (action.startsWith("REVIEW_") ? "review." : "proof.") + verdict.group(1);
        }

        /** What was said, without the round's code before it. */
        public String said() {
            var verdict = verdict();
            return verdict == null ? note : verdict.group(2);
        }

        /** The time to which it was put off; null if it was not. */
        public @Nullable Instant until() {
            try {
                return TIMED.contains(action) ? OffsetDateTime.parse(note).toInstant() : null;
            } catch (DateTimeParseException said) {
                return null;
            }
        }

        /** News writes the round into the note of a verdict. */
        private @Nullable Matcher verdict() {
            var noted = ROUND.matcher(note);
            return VERDICTS.contains(action) && noted.matches() ? noted : null;
        }
    }
}
