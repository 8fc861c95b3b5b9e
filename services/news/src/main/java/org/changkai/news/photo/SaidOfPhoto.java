package org.changkai.news.photo;

import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.jspecify.annotations.Nullable;

/**
 * What somebody now says about a photo. Words that are left out are taken away; a no must not be lost that way, so rights
 * and consent stay as they are until somebody says otherwise.
 *
 * @param rights null if they stay as they are
 * @param consent null if it stays as it is
 */
public record SaidOfPhoto(
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String alt,
        @Nullable String copyright,
        @Nullable Rights rights,
        @Nullable Consent consent) {

    /** Whether this says no; a no that was said before has had its effect. */
    boolean saysNo() {
        return (rights != null && rights.block()) || (consent != null && consent.block());
    }

    PhotoTexts after(PhotoTexts before) {
        return new PhotoTexts(
                caption,
                credit,
                alt,
                copyright,
                rights == null ? before.rights() : rights,
                consent == null ? before.consent() : consent);
    }
}
