package org.changkai.news.print.pdf;

import java.util.regex.Pattern;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.PhotoDocument.RenditionDocument;
import org.jspecify.annotations.Nullable;

/**
 * A photograph that has a JPEG to be printed from.
 *
 * @param caption with the photographer's name
 */
record Photograph(PhotoDocument photo, String caption) {

    /** Credits that say themselves what was done, or that name a house and nobody. */
    private static final Pattern WHOLE = Pattern.compile("摄|供图|图库|图片");

    private static final String JPEG = "image/jpeg";
    private static final float PIXELS_PER_POINT = 200f / 72;

    static @Nullable Photograph of(@Nullable PhotoDocument photo) {
        if (photo == null
                || photo.renditions().stream().noneMatch(one -> one.type().equals(JPEG))) {
            return null;
        }
        var credit = photo.credit() == null ? "" : photo.credit();
        var who = credit.isEmpty() || WHOLE.matcher(credit).find() ? credit : credit + " 摄";
        return new Photograph(photo, ((photo.caption() == null ? "" : photo.caption()) + "　" + who).strip());
    }

    /** Height over width. */
    float shape() {
        var any = photo.renditions().getFirst();
        return (float) any.height() / any.width();
    }

    /** The smallest JPEG that is sharp at this width, or else the largest. */
    RenditionDocument at(float points) {
        return photo.renditions().stream()
                .filter(one -> one.type().equals(JPEG))
                .reduce((best, next) -> best.width() >= points * PIXELS_PER_POINT ? best : next)
                .orElseThrow();
    }
}
