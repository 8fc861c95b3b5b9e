package org.changkai.registry.circle;

import java.util.List;
import org.changkai.platform.datum.Coordinate;
import org.changkai.registry.centre.CentreKind;
import org.jspecify.annotations.Nullable;

/** What the circle has to know, and tells, of a centre. */
public record CirclePlace(
        String id,
        CentreKind kind,
        String name,
        String areaCode,
        @Nullable String organizationId,
        @Nullable String address,
        Coordinate position,
        @Nullable String phone,
        List<String> services,
        @Nullable String openingHours,
        List<String> accessibility,
        boolean homeVisits) {

    private static final List<String> WITHOUT_STEPS = List.of("step-free", "wheelchair");

    public CirclePlace {
        services = List.copyOf(services);
        accessibility = List.copyOf(accessibility);
    }

    /** A place where a centre might be. */
    static CirclePlace proposed(int number, Coordinate position) {
        return new CirclePlace(
                String.valueOf(number),
                CentreKind.STATION,
                "",
                "",
                null,
                null,
                position,
                null,
                List.of(),
                null,
                List.of(),
                false);
    }

    /** Whether it has the feature; {@code true} asks for a way in without steps. */
    boolean isAccessible(String feature) {
        return feature.equals("true")
                ? accessibility.stream().anyMatch(WITHOUT_STEPS::contains)
                : accessibility.contains(feature);
    }

    /** Whether the other one, if there is one, is at the same place. */
    boolean isStillAt(@Nullable CirclePlace later) {
        return later != null && later.position().equals(position);
    }
}
