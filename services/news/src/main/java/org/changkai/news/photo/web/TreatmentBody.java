package org.changkai.news.photo.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.changkai.news.photo.Treatment;
import org.changkai.news.photo.Treatment.Area;
import org.changkai.news.photo.Treatment.Focus;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a picture by hand, in shares of the upright picture from its upper left corner.
 *
 * @param crop absent: all of it is shown
 * @param focus absent: the middle
 */
record TreatmentBody(
        @Nullable @Valid AreaBody crop,
        @Nullable @Valid FocusBody focus,
        @Nullable @Valid @Size(max = Treatment.MOST_BLURS) List<AreaBody> blurs) {

    /** A rectangle within the picture. */
    record AreaBody(
            @DecimalMin("0") @DecimalMax("1") double x,
            @DecimalMin("0") @DecimalMax("1") double y,
            @DecimalMin("0.002") @DecimalMax("1") double width,
            @DecimalMin("0.002") @DecimalMax("1") double height) {

        Area area(String pointer) {
            if (x + width > 1.000_001 || y + height > 1.000_001) {
                throw Problem.invalid(pointer, "area-outside-picture").exception();
            }
            return new Area(x, y, width, height);
        }

        static AreaBody of(Area area) {
            return new AreaBody(area.x(), area.y(), area.width(), area.height());
        }
    }

    /** A point of the picture. */
    record FocusBody(
            @DecimalMin("0") @DecimalMax("1") double x,
            @DecimalMin("0") @DecimalMax("1") double y) {}

    Treatment treatment() {
        return new Treatment(
                crop == null ? null : crop.area("/crop"),
                focus == null ? Treatment.NONE.focus() : new Focus(focus.x(), focus.y()),
                blurs == null
                        ? List.of()
                        : blurs.stream().map(blur -> blur.area("/blurs")).toList());
    }

    static TreatmentBody of(Treatment treatment) {
        var crop = treatment.crop();
        return new TreatmentBody(
                crop == null ? null : AreaBody.of(crop),
                new FocusBody(treatment.focus().x(), treatment.focus().y()),
                treatment.blurs().stream().map(AreaBody::of).toList());
    }
}
