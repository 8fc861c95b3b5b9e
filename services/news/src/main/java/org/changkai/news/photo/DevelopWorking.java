package org.changkai.news.photo;

import java.io.IOException;
import java.util.UUID;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;

/**
 * The upright picture as it came, without crop and blur and without a word of the file, for those who treat it. It is
 * developed each time and kept nowhere.
 */
public class DevelopWorking {

    private static final int COMFORTABLE = 1_280;

    private final Photos photos;
    private final Prints prints;
    private final Darkroom darkroom;

    public DevelopWorking(Photos photos, Prints prints, Darkroom darkroom) {
        this.photos = photos;
        this.prints = prints;
        this.darkroom = darkroom;
    }

    /** A JPEG for a screen. */
    public Outcome<Print> develop(UUID id) {
        if (photos.find(id).isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        try (var original = prints.original(id)) {
            return darkroom.develop(original.path(), Treatment.NONE)
                    .then(developed -> developed.prints().stream()
                            .filter(print -> print.shape().equals(Rendition.FULL)
                                    && print.type().equals("image/jpeg"))
                            .reduce((best, next) -> next.width() <= COMFORTABLE ? next : best)
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND)));
        } catch (IOException broken) {
            return Prints.refusal(broken);
        }
    }
}
