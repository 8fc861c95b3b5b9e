package org.changkai.news.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Outcome.Done;
import org.changkai.news.refusal.Outcome.Refused;
import org.changkai.news.refusal.Refusal;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.syndication.Masthead;

/**
 * Prints the published stories of a day. What changed while it was set is set again, so that a reader who waited does
 * not get what was corrected meanwhile.
 */
public class PrintIssue {

    private static final int TRIES = 3;

    private final PublishedStories published;
    private final ReadRendition renditions;
    private final Printer printer;
    private final Supplier<Masthead> masthead;

    public PrintIssue(
            PublishedStories published, ReadRendition renditions, Printer printer, Supplier<Masthead> masthead) {
        this.published = published;
        this.renditions = renditions;
        this.printer = printer;
        this.masthead = masthead;
    }

    /** As a PDF. */
    public Outcome<byte[]> print(LocalDate date) {
        try {
            return printed(date);
        } catch (FontMissingException missing) {
            return Outcome.refused(Reason.TYPEFACE_MISSING);
        } catch (PictureAwayException away) {
            return Outcome.refused(away.refusal);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome<byte[]> printed(LocalDate date) throws IOException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var stories = published.issue(date);
            if (stories.isEmpty()) {
                return Outcome.refused(Reason.ISSUE_EMPTY);
            }
            var pages = printer.print(issue(date, stories), this::picture);
            if (published.issue(date).equals(stories)) {
                return Outcome.done(pages);
            }
        }
        return Typesetter.busy();
    }

    private Issue issue(LocalDate date, List<StoryDocument> stories) {
        var now = masthead.get();
        return new Issue(now.title(), now.publicUrl(), date, stories);
    }

    private Optional<byte[]> picture(UUID photo, String name) throws IOException {
        var rendition = renditions.find(photo, name).orElse(null);
        if (rendition == null) {
            return Optional.empty();
        }
        switch (renditions.open(photo, rendition)) {
            case Done<InputStream>(var in) -> {
                try (in) {
                    return Optional.of(in.readAllBytes());
                }
            }
            case Refused<InputStream>(var refusal) -> throw new PictureAwayException(refusal);
        }
    }

    private static final class PictureAwayException extends IOException {

        private final transient Refusal refusal;

        PictureAwayException(Refusal refusal) {
            this.refusal = refusal;
        }
    }
}
