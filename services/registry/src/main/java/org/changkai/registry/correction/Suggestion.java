package org.changkai.registry.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.changkai.registry.centre.CentreDraft;
import org.jspecify.annotations.Nullable;

/** What should be otherwise about a centre; null leaves it as it is. Coordinates are WGS-84 and come in pairs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suggestion(
        @Nullable String name,
        @Nullable String mongolianName,
        @Nullable String cyrillicName,
        @Nullable String address,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable String phone,
        @Nullable String openingHours,
        @Nullable List<String> services,
        @Nullable List<String> accessibility,
        @Nullable List<String> languages,
        @Nullable List<String> phones) {

    /** The centre as it would be. */
    public CentreDraft on(CentreDraft now) {
        return new CentreDraft(
                now.id(),
                now.kind(),
                otherwise(name, now.name()),
                otherwise(mongolianName, now.mongolianName()),
                otherwise(cyrillicName, now.cyrillicName()),
                now.areaCode(),
                now.organizationId(),
                otherwise(address, now.address()),
                otherwise(lat, now.lat()),
                otherwise(lon, now.lon()),
                otherwise(phone, now.phone()),
                now.zones(),
                Objects.requireNonNullElse(services, now.services()),
                otherwise(openingHours, now.openingHours()),
                Objects.requireNonNullElse(accessibility, now.accessibility()),
                Objects.requireNonNullElse(languages, now.languages()),
                now.homeVisits(),
                now.photos(),
                Objects.requireNonNullElse(phones, now.phones()));
    }

    private static <T> @Nullable T otherwise(@Nullable T suggested, @Nullable T now) {
        return suggested == null ? now : suggested;
    }

    /** What it wants to be otherwise, beside what that is at the moment. */
    List<Comparison> beside(CentreDraft now) {
        var then = on(now);
        var comparisons = new ArrayList<Comparison>();
        compare("name", now.name(), then.name(), comparisons);
        compare("mongolianName", now.mongolianName(), then.mongolianName(), comparisons);
        compare("cyrillicName", now.cyrillicName(), then.cyrillicName(), comparisons);
        compare("address", now.address(), then.address(), comparisons);
        compare("lat", now.lat(), then.lat(), comparisons);
        compare("lon", now.lon(), then.lon(), comparisons);
        compare("phone", now.phone(), then.phone(), comparisons);
        compare("phones", now.phones(), then.phones(), comparisons);
        compare("openingHours", now.openingHours(), then.openingHours(), comparisons);
        compare("services", now.services(), then.services(), comparisons);
        compare("accessibility", now.accessibility(), then.accessibility(), comparisons);
        compare("languages", now.languages(), then.languages(), comparisons);
        return comparisons;
    }

    private static void compare(
            String field, @Nullable Object now, @Nullable Object then, List<Comparison> comparisons) {
        if (!Objects.equals(now, then)) {
            comparisons.add(new Comparison(field, now, then));
        }
    }

    /** One field as it is and as it is suggested. */
    public record Comparison(
            String field, @Nullable Object now, @Nullable Object suggested) {}
}
