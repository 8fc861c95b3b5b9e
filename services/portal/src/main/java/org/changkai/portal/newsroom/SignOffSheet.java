package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sign-off sheet (审稿单): every verdict and everything else that was done to a story. */
public record SignOffSheet(
        String id, String slug, String headline, String state, int version, List<Verdict> signOffs, List<Deed> log) {

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

    /** One thing that was done. */
    public record Deed(
            String action,
            String by,
            String account,
            @Nullable Instant at,
            int version,
            String note) {}
}
