package org.changkai.booking.centre.feed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Set;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.Centres;
import org.changkai.booking.day.ReplanDays;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ChangeHandler;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the own copy of registry's centres; where hours or services change, days that are booked are planned anew. */
final class FollowCentres implements ChangeHandler {

    private final Centres centres;
    private final ReplanDays replan;
    private final JsonMapper json;

    FollowCentres(Centres centres, ReplanDays replan, JsonMapper json) {
        this.centres = centres;
        this.replan = replan;
        this.json = json;
    }

    /** The part of registry's centre that booking needs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Saved(
            String id,
            String name,
            String kind,
            String areaCode,
            @Nullable String address,
            @Nullable String phone,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Set<String> services,
            @Nullable String openingHours,
            boolean homeVisits) {

        Centre toCentre() {
            return new Centre(
                    id,
                    name,
                    kind,
                    areaCode,
                    address,
                    phone,
                    lat,
                    lon,
                    services == null ? Set.of() : services,
                    openingHours == null ? "" : openingHours,
                    homeVisits);
        }
    }

    @Override
    public void apply(List<Change> changes) {
        for (var change : changes) {
            switch (change.name()) {
                case "centre-saved" ->
                    save(json.treeToValue(change.data(), Saved.class).toCentre());
                case "centre-removed" -> remove(change.subject());
                default -> {} // areas and organizations concern others
            }
        }
    }

    /** First it offers nothing any more, so that all who have an appointment there are told. */
    private void remove(String id) {
        centres.lock(id);
        var plan = centres.find(id);
        if (plan != null) {
            centres.save(plan.centre().withoutServices());
            replan.from(id);
        }
        centres.remove(id);
    }

    private void save(Centre centre) {
        centres.lock(centre.id());
        if (centres.save(centre)) {
            replan.from(centre.id());
        }
    }
}
