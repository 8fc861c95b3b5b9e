package org.changkai.news.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the AVIF renditions, one photo after the other, when nobody waits: they cost many times what the others do. A
 * photo is claimed for a while by one of the replicas; if that one dies another takes it.
 */
public class MakeAvif {

    private static final Duration CLAIMED = Duration.ofMinutes(10);

    private final Photos photos;
    private final Prints prints;
    private final Darkroom darkroom;
    private final ShownPhotos shown;
    private final TransactionOperations transaction;
    private final Clock clock;

    public MakeAvif(
            Photos photos,
            Prints prints,
            Darkroom darkroom,
            ShownPhotos shown,
            TransactionOperations transaction,
            Clock clock) {
        this.photos = photos;
        this.prints = prints;
        this.darkroom = darkroom;
        this.shown = shown;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The next photo without them; false if there is none, or if AVIF cannot be written here. */
    public boolean makeNext() {
        if (!darkroom.writesAvif()) {
            return false;
        }
        var now = clock.instant();
        var photo = photos.claimForAvif(now, now.plus(CLAIMED)).flatMap(photos::find);
        photo.ifPresent(this::make);
        return photo.isPresent();
    }

    private void make(Photo photo) {
        try (var original = prints.original(photo.id())) {
            switch (darkroom.developAvif(original.path(), photo.treatment(), photo.texts())) {
                case Outcome.Done<Developed>(var developed) ->
                    transaction.executeWithoutResult(status -> keep(photo.id(), photo.revision(), developed));
                case Outcome.Refused<Developed>(var refusal) -> {
                    if (refusal.reason() != Refusal.Reason.PHOTO_BUSY) { // else again, once the claim is over
                        photos.doneWithAvif(photo.id());
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Nothing if it was changed meanwhile: then it is still due. */
    private void keep(UUID id, long revision, Developed developed) {
        var photo = photos.lock(id).filter(same -> same.revision() == revision).orElse(null);
        if (photo == null) {
            return;
        }
        try {
            photos.add(id, prints.keep(id, developed.prints(), photo.texts(), photo.renditions()));
            photos.doneWithAvif(id);
            shown.renew(photos.find(id).orElseThrow());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
