package org.changkai.news.photo;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.staff.Person;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what people say about a photo. The new words are written into new renditions; a published story goes on to
 * show those that were signed off, until it is corrected. A photo whose rights or consent now say no is taken out of it.
 */
public class ChangePhoto {

    private final Photos photos;
    private final Prints prints;
    private final ShownPhotos shown;
    private final Clock clock;

    public ChangePhoto(Photos photos, Prints prints, ShownPhotos shown, Clock clock) {
        this.photos = photos;
        this.prints = prints;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * Gives it the texts that are now said of it and files it so.
     *
     * @param by who changes them
     * @param mayPublish whether the caller may touch a photo that readers see
     * @param revisionRead whether this is the revision that the caller has read
     */
    @Transactional
    public Outcome<Photo> change(
            UUID id, SaidOfPhoto said, Filing filing, Person by, boolean mayPublish, LongPredicate revisionRead) {
        if (said.saysNo()) {
            shown.takeTurn();
        }
        var photo = photos.lock(id).orElse(null);
        if (photo == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!revisionRead.test(photo.revision())) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "revision", photo.revision());
        }
        if (photos.isPublished(id) && !mayPublish) {
            return Outcome.refused(Reason.PHOTO_PUBLISHED);
        }
        var texts = said.after(photo.texts());
        if (texts.equals(photo.texts())) {
            return Outcome.done(filing.equals(photo.filing()) ? photo : filed(photo, filing));
        }
        try {
            var changed = photo.withTexts(texts, filing, prints.restamp(photo, texts));
            photos.keep(changed);
            if (said.saysNo()) {
                shown.takeOut(id, by, clock.instant());
            }
            return Outcome.done(changed);
        } catch (IOException broken) {
            return Prints.refusal(broken);
        }
    }

    private Photo filed(Photo photo, Filing filing) {
        var filed = photo.withTexts(photo.texts(), filing, photo.renditions());
        photos.keep(filed);
        return filed;
    }
}
