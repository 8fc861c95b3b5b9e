package org.changkai.portal.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided by hand about a picture. All measures are shares of the upright picture, 0 to 1, from its upper left
 * corner.
 *
 * @param crop what is shown; null: all
 * @param focus what a narrower cut must keep
 * @param blurs faces and plates that nobody shall recognize
 */
public record Framing(@Nullable Area crop, @Nullable Point focus, List<Area> blurs) {

    /** As the camera saw it. */
    public static final Framing NONE = new Framing(null, null, List.of());

    /** The measures of an area in the order of a form's fields; a point has the first two. */
    public static final List<String> MEASURES = List.of("x", "y", "width", "height");

    /** A rectangle. */
    public record Area(double x, double y, double width, double height) {

        /** Whether it covers nothing. */
        boolean empty() {
            return width <= 0 || height <= 0;
        }
    }

    /** A point. */
    public record Point(double x, double y) {}

    /** Whether readers see something else than the whole picture. */
    public boolean isTouched() {
        return crop != null || !blurs.isEmpty();
    }

    /** What a form says in per cent; an area without a size is none. */
    public static Framing of(List<Double> focus, List<Double> crop, List<List<Double>> blurs) {
        var areas = new ArrayList<Area>();
        for (var blur : blurs) {
            var area = area(blur);
            if (!area.empty()) {
                areas.add(area);
            }
        }
        var shown = area(crop);
        return new Framing(
                shown.empty() ? null : shown, new Point(focus.get(0) / 100, focus.get(1) / 100), List.copyOf(areas));
    }

    private static Area area(List<Double> percent) {
        return new Area(percent.get(0) / 100, percent.get(1) / 100, percent.get(2) / 100, percent.get(3) / 100);
    }

    /** As news reads it. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        if (crop != null) {
            document.put("crop", crop);
        }
        document.put("focus", focus == null ? new Point(0.5, 0.5) : focus);
        document.put("blurs", blurs);
        return document;
    }

    /** The crop in per cent for a form; an area without a size for none. */
    public List<String> cropPercent() {
        return crop == null ? List.of("", "", "", "") : percent(crop);
    }

    /** The focus in per cent for a form. */
    public List<String> focusPercent() {
        return focus == null ? List.of("50", "50") : List.of(percent(focus.x()), percent(focus.y()));
    }

    /** An area in per cent for a form. */
    public static List<String> percent(Area area) {
        return List.of(percent(area.x()), percent(area.y()), percent(area.width()), percent(area.height()));
    }

    private static String percent(double share) {
        var rounded = Math.round(share * 1000) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
