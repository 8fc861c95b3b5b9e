package org.changkai.news.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Crops, blurs and sets the focus by hand. The original is developed anew; what was shown before is gone for good, from
 * its addresses and from the store, and published stories show the new renditions at once.
 */
public class TreatPhoto {

    private record Treated(Photo photo, List<String> gone) {}

    private final Photos photos;
    private final Prints prints;
    private final Darkroom darkroom;
    private final ShownPhotos shown;
    private final TransactionOperations transaction;

    public TreatPhoto(
            Photos photos, Prints prints, Darkroom darkroom, ShownPhotos shown, TransactionOperations transaction) {
        this.photos = photos;
        this.prints = prints;
        this.darkroom = darkroom;
        this.shown = shown;
        this.transaction = transaction;
    }

    /**
     * Treats it so, and no longer as before.
     *
     * @param mayPublish whether the caller may touch a photo that readers see
     * @param revisionRead whether this is the revision that the caller has read
     */
    public Outcome<Photo> treat(UUID id, Treatment treatment, boolean mayPublish, LongPredicate revisionRead) {
        var refused = photos.find(id).map(photo -> refusal(photo, treatment, mayPublish, revisionRead));
        if (refused.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return refused.get().then(photo -> {
            try (var original = prints.original(id)) {
                return darkroom.develop(original.path(), treatment)
                        .then(developed -> keep(id, developed, treatment, mayPublish, revisionRead));
            } catch (IOException broken) {
                return Prints.refusal(broken);
            } catch (UncheckedIOException undone) {
                return Prints.refusal(Objects.requireNonNull(undone.getCause()));
            }
        });
    }

    private Outcome<Photo> refusal(Photo photo, Treatment next, boolean mayPublish, LongPredicate revisionRead) {
        if (!revisionRead.test(photo.revision())) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "revision", photo.revision());
        }
        if (!photos.isPublished(photo.id())) {
            return Outcome.done(photo);
        }
        if (!mayPublish) {
            return Outcome.refused(Reason.PHOTO_PUBLISHED);
        }
        // to hide more cannot wait; what six people have hidden, one alone does not show
        return next.hidesAllThat(photo.treatment())
                ? Outcome.done(photo)
                : Outcome.refused(Reason.PHOTO_UNCOVERED, "stories", shown.places(photo.id()));
    }

    private Outcome<Photo> keep(
            UUID id, Developed developed, Treatment treatment, boolean mayPublish, LongPredicate revisionRead) {
        Outcome<Treated> kept = transaction.execute(status -> photos.lock(id)
                .map(photo -> refusal(photo, treatment, mayPublish, revisionRead)
                        .then(same -> kept(same, developed, treatment)))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
        return Objects.requireNonNull(kept).map(treated -> {
            prints.delete(treated.gone());
            return treated.photo();
        });
    }

    private Outcome<Treated> kept(Photo photo, Developed developed, Treatment treatment) {
        try {
            var treated = photo.withTreatment(
                    treatment, prints.keep(photo.id(), developed.prints(), photo.texts(), photo.renditions()));
            var gone = prints.condemn(photo.id(), photos.replace(treated));
            shown.renew(treated);
            return Outcome.done(new Treated(treated, gone));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
