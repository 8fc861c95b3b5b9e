package org.changkai.news.photo.darkroom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.changkai.news.photo.Darkroom.Developed;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.photo.Rendition;
import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.Treatment.Area;
import org.changkai.news.photo.darkroom.Enlarger.Negative;
import org.changkai.news.photo.darkroom.Enlarger.Sheet;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes prints of one file: type and size are told from its head and refused before anything is decoded, the picture is
 * decoded once, and each size is scaled from the one above it.
 */
final class Develop {

    /** Points in memory at once; a larger picture is scaled while it is decoded. */
    static final int DECODED_PIXELS = 16_000_000;

    /** A progressive JPEG lies whole in memory, six bytes a point, before its first line can be shown. */
    private static final int PROGRESSIVE_PIXELS = 40_000_000;

    private final Enlarger enlarger;
    private final Order order;
    private final Plan plan;

    Develop(Enlarger enlarger, Order order) {
        this.enlarger = enlarger;
        this.order = order;
        this.plan = order.plan();
    }

    /** Of the formats that are asked for those are written that can be written here. */
    Outcome<Developed> develop() throws IOException {
        var file = order.file();
        var type = PictureType.of(file).orElse(null);
        if (type == null) {
            return Outcome.refused(Reason.PHOTO_TYPE_UNKNOWN);
        }
        if (!enlarger.reads().contains(type)) {
            return Outcome.refused(Reason.PHOTO_TYPE_UNAVAILABLE);
        }
        try (var negative = enlarger.open(file, type)) {
            if (negative.width() < 1 || negative.height() < 1) {
                return Outcome.refused(Reason.PHOTO_BROKEN);
            }
            if (plan.tooLarge(negative.width(), negative.height())) {
                return Outcome.refused(Reason.PHOTO_TOO_LARGE, "width", negative.width());
            }
            if (type == PictureType.JPEG) {
                var refused = refused(JpegMarkers.of(file), negative);
                if (refused != null) {
                    return Outcome.refused(refused);
                }
            }
            return Outcome.done(developed(type, negative, order.treatment(), order.formats()));
        }
    }

    private static @Nullable Reason refused(JpegMarkers markers, Negative negative) {
        if (!markers.ended() && !markers.endless()) {
            return Reason.PHOTO_BROKEN;
        }
        var points = (long) negative.width() * negative.height();
        return markers.endless() || (markers.progressive() && points > PROGRESSIVE_PIXELS)
                ? Reason.PHOTO_TOO_LARGE
                : null;
    }

    private Developed developed(PictureType type, Negative negative, Treatment treatment, List<PictureType> formats)
            throws IOException {
        var side = negative.onItsSide();
        var width = side ? negative.height() : negative.width();
        var height = side ? negative.width() : negative.height();
        var found = Words.read(negative.words());
        var whole = negative.expose(exposure(width, height, treatment));
        for (var blur : treatment.blurs()) {
            Blur.blur(whole, blur);
        }
        var likeness = likeness(whole);
        var prints = new ArrayList<Print>();
        try (var shown = forPaper(cropped(whole, treatment.crop()), formats)) {
            if (formats.contains(PictureType.JPEG) && shown.width() == plan.printWidth()) {
                print(prints, Rendition.FULL, shown, List.of(PictureType.JPEG));
            }
            cascade(prints, Rendition.FULL, shown, plan.widths(), formats);
            for (var shape : plan.shapes()) {
                var cut = Cut.around(Cut.focus(treatment), shape, shown.width(), shown.height());
                try (var narrow = shown.cut(cut.x(), cut.y(), cut.width(), cut.height())) {
                    cascade(prints, shape.name(), narrow, shape.widths(), formats);
                }
            }
        }
        prints.sort(Comparator.comparing(Print::shape).thenComparingInt(Print::width));
        return new Developed(type.mediaType(), width, height, found, likeness, List.copyOf(prints));
    }

    private static long likeness(Sheet whole) throws IOException {
        try (var small = whole.scaled(
                Math.min(whole.width(), 128), Math.max(1, Math.round(128f * whole.height() / whole.width())))) {
            return Likeness.of(small.pixels(), small.width(), small.height());
        }
    }

    /** What is shown of it; the rest is given back. */
    private static Sheet cropped(Sheet whole, @Nullable Area crop) throws IOException {
        if (crop == null) {
            return whole;
        }
        try (whole) {
            var cut = Cut.byHand(crop, whole.width(), whole.height());
            return whole.cut(cut.x(), cut.y(), cut.width(), cut.height());
        }
    }

    /** Not wider than what goes on paper, if anything does. */
    private Sheet forPaper(Sheet shown, List<PictureType> formats) throws IOException {
        if (!formats.contains(PictureType.JPEG) || shown.width() <= plan.printWidth()) {
            return shown;
        }
        try (shown) {
            return shown.scaled(plan.printWidth(), height(plan.printWidth(), shown));
        }
    }

    /** As wide as the widest print needs it, within what may be in memory. */
    private int exposure(int width, int height, Treatment treatment) {
        var crop = treatment.crop();
        var widest = Math.max(plan.printWidth(), plan.widths().getLast());
        var wanted = Math.min(width, crop == null ? widest : widest / crop.width());
        var bounded = Math.sqrt((double) DECODED_PIXELS * width / height);
        return Math.max(1, (int) Math.min(wanted, bounded));
    }

    /**
     * Every width that is smaller than the sheet, and the sheet itself if it is smaller than the widest. Beside the sheet no
     * more than two sizes are in memory at once.
     */
    private void cascade(List<Print> prints, String shape, Sheet sheet, List<Integer> widths, List<PictureType> formats)
            throws IOException {
        if (sheet.width() <= widths.getLast()) {
            print(prints, shape, sheet, formats);
        }
        @Nullable Sheet scaled = null;
        try {
            for (var width : widths.reversed()) {
                var above = scaled == null ? sheet : scaled;
                if (width < above.width()) {
                    var next = above.scaled(width, height(width, sheet));
                    if (scaled != null) {
                        scaled.close();
                    }
                    scaled = next;
                    print(prints, shape, next, formats);
                }
            }
        } finally {
            if (scaled != null) {
                scaled.close();
            }
        }
    }

    private static int height(int width, Sheet like) {
        return Math.max(1, Math.round((float) width * like.height() / like.width()));
    }

    private void print(List<Print> prints, String shape, Sheet sheet, List<PictureType> formats) throws IOException {
        for (var format : formats) {
            if (enlarger.writes().contains(format)) {
                prints.add(new Print(
                        shape,
                        sheet.width(),
                        sheet.height(),
                        format.mediaType(),
                        sheet.written(format, quality(format), order.words())));
            }
        }
    }

    private int quality(PictureType format) {
        return switch (format) {
            case WEBP -> plan.webpQuality();
            case AVIF -> plan.avifQuality();
            case JPEG, PNG, HEIC -> plan.jpegQuality();
        };
    }
}
