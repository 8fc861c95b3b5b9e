package org.changkai.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.changkai.local.sample.picture.Picture;
import org.changkai.local.sample.picture.Scene;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of the pictures that the sample's stories show, read from {@code sample/pictures.json}. */
public final class SamplePictures {

    private SamplePictures() {}

    /** All pictures, in the order of their first story. */
    public static List<Picture> all() {
        return JsonMapper.shared()
                .readTree(SampleResources.bytes("pictures.json"))
                .valueStream()
                .map(SamplePictures::picture)
                .toList();
    }

    private static Picture picture(JsonNode node) {
        return new Picture(
                node.path("key").asString(),
                Scene.valueOf(node.path("scene").asString().toUpperCase(Locale.ROOT)),
                node.path("seed").asInt(),
                LocalDate.parse(node.path("date").asString()),
                node.path("city").asString(),
                node.path("byline").asString(),
                node.path("credit").asString(),
                node.path("caption").asString(),
                node.path("alt").asString(),
                place(node.path("gps")));
    }

    private static Picture.@Nullable Place place(JsonNode gps) {
        return gps.isMissingNode()
                ? null
                : new Picture.Place(gps.path("lat").asDouble(), gps.path("lon").asDouble());
    }
}
