package org.changkai.local.demo;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.changkai.local.Door;
import tools.jackson.databind.JsonNode;

/** A citizen asks what is near, and when the first time is free there. */
public final class AskAround {

    /** A point between the demo's centres. */
    private static final String HERE = "lat=39.7305&lon=106.8610";

    private static final String SERVICE = "certificates";

    private final Door citizen;
    private final Consumer<String> say;

    public AskAround(Door door, Consumer<String> say) {
        this.citizen = door.asCitizen();
        this.say = say;
    }

    /** A bookable time. */
    public record Time(String centre, String service, String start) {}

    /** Two times to choose from. */
    public record Choice(Time first, Time later) {}

    /** The service circle of the point, as the registry's answer. */
    public JsonNode circle() {
        JsonNode circle = citizen.get("/api/registry/circle?minutes=15&" + HERE)
                .expect(200)
                .json();
        say.accept(circle.path("centres").size() + " centres within 15 minutes' walk ("
                + circle.path("method").asString() + "), "
                + circle.path("within1km").size() + " within 1 km");
        for (JsonNode centre : circle.path("centres")) {
            say.accept(String.format(
                    Locale.ROOT,
                    "%5.1f min  %5d m  %s",
                    centre.path("walkMinutes").asDouble(),
                    centre.path("distance").asLong(),
                    centre.path("name").asString()));
        }
        return circle;
    }

    /** The soonest time and a later one; booking may hear of a new centre a moment after the registry. */
    public Choice firstFree() {
        String path = "/api/booking/first-free?service=" + SERVICE + "&limit=50&" + HERE;
        Eventually.within(
                Duration.ofSeconds(10),
                "a free time in the circle",
                () -> citizen.get(path).expect(200).json().path("items").size() > 1);
        JsonNode items = citizen.get(path).expect(200).json().path("items");
        Time first = time(items.get(0));
        Time later = items.valueStream()
                .map(AskAround::time)
                .filter(time -> !time.start().equals(first.start()))
                .findFirst()
                .orElse(first);
        say.accept("first free: " + first.start() + " in "
                + items.get(0).path("centreName").asString());
        return new Choice(first, later);
    }

    private static Time time(JsonNode item) {
        return new Time(
                item.path("centre").asString(), SERVICE, item.path("start").asString());
    }
}
