package org.changkai.news.photo.darkroom;

import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.Treatment.Area;
import org.changkai.news.photo.Treatment.Focus;
import org.changkai.news.photo.darkroom.Plan.Shape;

/** A rectangle of a sheet, in pixels. */
record Cut(int x, int y, int width, int height) {

    /** What was cropped by hand. */
    static Cut byHand(Area area, int width, int height) {
        var x = Math.min(width - 1, (int) Math.round(area.x() * width));
        var y = Math.min(height - 1, (int) Math.round(area.y() * height));
        return new Cut(
                x,
                y,
                Math.max(1, Math.min(width - x, (int) Math.round(area.width() * width))),
                Math.max(1, Math.min(height - y, (int) Math.round(area.height() * height))));
    }

    /** The largest cut of a shape that has the focus as near to its middle as the sheet allows. */
    static Cut around(Focus focus, Shape shape, int width, int height) {
        var wide = Math.min(width, Math.max(1, (int) ((long) height * shape.across() / shape.down())));
        var high = Math.min(height, Math.max(1, (int) ((long) width * shape.down() / shape.across())));
        return new Cut(
                within(focus.x() * width - wide / 2.0, width - wide),
                within(focus.y() * height - high / 2.0, height - high),
                wide,
                high);
    }

    /** Where the focus of the whole picture lies in what was cropped of it. */
    static Focus focus(Treatment treatment) {
        var crop = treatment.crop();
        var focus = treatment.focus();
        return crop == null
                ? focus
                : new Focus(
                        share((focus.x() - crop.x()) / crop.width()), share((focus.y() - crop.y()) / crop.height()));
    }

    private static double share(double value) {
        return Math.clamp(value, 0, 1);
    }

    private static int within(double value, int most) {
        return Math.clamp(Math.round(value), 0, most);
    }
}
