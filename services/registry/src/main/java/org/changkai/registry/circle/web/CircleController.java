package org.changkai.registry.circle.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.circle.CircleQuery;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.Pace;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "circle")
@RestController
class CircleController {

    private final FindCircle circle;

    CircleController(FindCircle circle) {
        this.circle = circle;
    }

    @Operation(summary = "What can be reached on foot from a point, what lies within 1 km, and what is nearest")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/circle")
    CircleView around(
            @RequestParam @DecimalMin("-90") @DecimalMax("90") double lat,
            @RequestParam @DecimalMin("-180") @DecimalMax("180") double lon,
            @RequestParam(defaultValue = "15") @Min(1) @Max(60) int minutes,
            @RequestParam(defaultValue = "normal") String pace,
            @RequestParam(required = false) @Nullable String datum,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String accessible,
            @RequestParam(defaultValue = "false") boolean stepFree,
            @RequestParam(defaultValue = "true") boolean reach,
            @RequestParam(required = false) @Nullable @Min(1) @Max(Page.MAX_LIMIT) Integer limit) {
        var in = RequestedDatum.of(datum);
        var wanted = "false".equals(accessible) ? null : blankIsNull(accessible);
        if (wanted != null && !wanted.equals("true") && !CentreDraft.isFeature(wanted)) {
            throw Problem.invalid("accessible", "unknown-accessibility").exception();
        }
        var offered = blankIsNull(service);
        if (offered != null && !CentreDraft.isCode(offered)) {
            throw Problem.invalid("service", "not-a-code").exception();
        }
        var query = new CircleQuery(
                in.toWgs84(new Coordinate(lat, lon)), minutes, pace(pace), offered, wanted, stepFree, reach);
        var found = circle.around(query);
        if (found.isElsewhere()) {
            throw Problem.of(422, "outside-served-area").exception();
        }
        return CircleView.of(found, in, limit == null ? Integer.MAX_VALUE : limit);
    }

    private static Pace pace(String name) {
        try {
            return Pace.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("pace", "unknown-pace").exception();
        }
    }

    private static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
