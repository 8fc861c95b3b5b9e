package org.changkai.news.preview;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.changkai.news.photo.Photos;
import org.changkai.news.publication.Press;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.staff.Person;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Stories;
import org.springframework.transaction.annotation.Transactional;

/** Makes links under which a story can be read before it is published, and shows it under them. */
public class SharePreview {

    private static final int SECRET_BYTES = 24;

    private final Previews previews;
    private final Stories stories;
    private final Photos photos;
    private final Press press;
    private final Clock clock;
    private final RandomGenerator random;

    public SharePreview(
            Previews previews, Stories stories, Photos photos, Press press, Clock clock, RandomGenerator random) {
        this.previews = previews;
        this.stories = stories;
        this.photos = photos;
        this.press = press;
        this.clock = clock;
        this.random = random;
    }

    /** A link and its secret, which is told this once. */
    public record Shared(Preview preview, String secret) {}

    /** A story under a link. */
    public record Shown(Preview preview, StoryDocument story, String state) {}

    @Transactional
    public Outcome<Shared> share(UUID story, Duration valid, Person by) {
        if (stories.find(story).isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        var now = clock.instant();
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var preview = new Preview(UUID.randomUUID(), story, now, now.plus(valid), by);
        previews.add(preview, CanonicalContent.sha256(secret));
        return Outcome.done(new Shared(preview, secret));
    }

    /** The story as it stands now; empty for a secret that is unknown, over or revoked. */
    public Optional<Shown> show(String secret) {
        return previews.find(CanonicalContent.sha256(secret), clock.instant())
                .flatMap(preview -> stories.find(preview.story())
                        .map(story -> new Shown(
                                preview,
                                press.document(
                                        story,
                                        clock.instant(),
                                        photos.findAll(story.content().photos())),
                                story.state().label())));
    }
}
