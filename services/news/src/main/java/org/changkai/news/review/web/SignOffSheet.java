package org.changkai.news.review.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.changkai.news.review.Kind;
import org.changkai.news.review.Round;
import org.changkai.news.review.SignOff;
import org.changkai.news.review.Verdict;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.LogEntry;
import org.changkai.news.story.Story;
import org.jspecify.annotations.Nullable;

/**
 * The sign-off sheet (审稿单) of a story: every verdict and everything else that was done to it, kept for good.
 *
 * @param signOffs the first first; each with the hash of exactly what was read
 * @param log the first first
 */
record SignOffSheet(
        UUID id, String slug, String headline, String state, int version, List<Line> signOffs, List<Deed> log) {

    /** One verdict. */
    record Line(
            Kind kind,
            Round round,
            Verdict verdict,
            String by,
            String account,
            OffsetDateTime at,
            int version,
            String hash,
            @Nullable String note) {}

    /**
     * One thing that was done.
     *
     * @param photo what the photo that was taken out is known by, its caption or its file's name; absent if none was or
     *     nobody knows it any more
     */
    record Deed(
            LogEntry.Action action,
            String by,
            String account,
            OffsetDateTime at,
            int version,
            @Nullable String note,
            @Nullable String photo) {}

    /** @param photos what each is known by */
    static SignOffSheet of(
            Story story, List<SignOff> signOffs, List<LogEntry> log, Function<UUID, Optional<String>> photos) {
        return new SignOffSheet(
                story.id(),
                story.slug(),
                story.content().headline(),
                story.state().label(),
                story.version(),
                signOffs.stream()
                        .map(signed -> new Line(
                                signed.kind(),
                                signed.round(),
                                signed.verdict(),
                                signed.by().name(),
                                signed.by().account(),
                                BeijingTime.of(signed.signedAt()),
                                signed.version(),
                                signed.hash(),
                                signed.note()))
                        .toList(),
                log.stream()
                        .map(entry -> new Deed(
                                entry.action(),
                                entry.by().name(),
                                entry.by().account(),
                                BeijingTime.of(entry.at()),
                                entry.version(),
                                entry.note(),
                                entry.photo().flatMap(photos).orElse(null)))
                        .toList());
    }
}
