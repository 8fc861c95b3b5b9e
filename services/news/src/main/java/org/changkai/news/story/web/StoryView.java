package org.changkai.news.story.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.news.review.Kind;
import org.changkai.news.review.ReviewChain.Standing;
import org.changkai.news.review.Round;
import org.changkai.news.review.Rounds;
import org.changkai.news.review.SignOff;
import org.changkai.news.review.Verdict;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.Content;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState.Draft;
import org.changkai.news.story.StoryState.Published;
import org.changkai.news.story.StoryState.Scheduled;
import org.changkai.news.story.StoryState.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A story as the newsroom sees it.
 *
 * @param version of the content; also the entity tag
 * @param state DRAFT, IN_REVIEW, APPROVED, SCHEDULED, PUBLISHED or WITHDRAWN
 * @param content what a PUT sends back changed
 * @param yours the rounds that the caller may sign now, e.g. REVIEW/SECOND; told by GET draft only
 * @param returned why it is back at its author, until it is submitted again
 * @param failedSchedule why it was not published at its time, until it has another one or is published
 * @param hash of the exact revision: content, the texts of its photos and what was done to them by hand; sign-offs are bound to it
 */
public record StoryView(
        UUID id,
        String slug,
        int version,
        String state,
        Content content,
        String hash,
        List<RoundView> reviews,
        List<RoundView> proofs,
        @Nullable List<String> yours,
        @Nullable ReturnView returned,
        @Nullable FailedSchedule failedSchedule,
        @Nullable OffsetDateTime embargoUntil,
        @Nullable OffsetDateTime publishAt,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String notice) {

    /** A round that the house asks for and, if it was passed for this revision, by whom and when. */
    public record RoundView(
            Round round,
            boolean passed,
            @Nullable String by,
            @Nullable OffsetDateTime at,
            @Nullable String note) {}

    /** A return: in which round, by whom and why. */
    public record ReturnView(
            Kind kind,
            Round round,
            String by,
            OffsetDateTime at,
            @Nullable String note) {}

    static StoryView of(
            Story story, Standing standing, @Nullable Instant embargoUntil, @Nullable FailedSchedule failed) {
        var publishAt = story.state() instanceof Scheduled(var at) ? at : null;
        var withdrawn = story.state() instanceof Withdrawn state ? state : null;
        var publishedAt = story.state() instanceof Published(var at) ? at : null;
        return new StoryView(
                story.id(),
                story.slug(),
                story.version(),
                story.state().label(),
                story.content(),
                standing.hash(),
                rounds(standing.reviews()),
                rounds(standing.proofs()),
                null,
                story.state() instanceof Draft ? returned(standing.last()) : null,
                failed,
                BeijingTime.ofNullable(embargoUntil),
                BeijingTime.ofNullable(publishAt),
                BeijingTime.ofNullable(withdrawn == null ? publishedAt : withdrawn.published()),
                BeijingTime.ofNullable(withdrawn == null ? null : withdrawn.at()),
                withdrawn == null ? null : withdrawn.notice());
    }

    StoryView to(List<String> signable) {
        return new StoryView(
                id,
                slug,
                version,
                state,
                content,
                hash,
                reviews,
                proofs,
                List.copyOf(signable),
                returned,
                failedSchedule,
                embargoUntil,
                publishAt,
                publishedAt,
                withdrawnAt,
                notice);
    }

    static @Nullable ReturnView returned(@Nullable SignOff last) {
        return last == null || last.verdict() != Verdict.RETURN
                ? null
                : new ReturnView(
                        last.kind(), last.round(), last.by().name(), BeijingTime.of(last.signedAt()), last.note());
    }

    private static List<RoundView> rounds(Rounds rounds) {
        return rounds.asked().stream()
                .map(round -> rounds.passer(round)
                        .map(passed -> new RoundView(
                                round, true, passed.by().name(), BeijingTime.of(passed.signedAt()), passed.note()))
                        .orElseGet(() -> new RoundView(round, false, null, null, null)))
                .toList();
    }
}
