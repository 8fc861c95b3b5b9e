package org.changkai.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One story of the sample: the name of its file and the body as the newsroom takes it, where {@code picture:<key>}
 * stands for a picture of {@link SamplePictures} that has no id before it is uploaded.
 */
record SampleStory(String name, String json) {

    private static final Pattern PICTURE = Pattern.compile("\"picture:([a-z]+-[0-9]+)\"");

    /** All stories, the oldest first. */
    static List<SampleStory> all() {
        return SampleResources.text("stories/index.txt")
                .lines()
                .map(name -> new SampleStory(name, SampleResources.text("stories/" + name + ".json")))
                .toList();
    }

    String headline() {
        return body().path("headline").asString();
    }

    JsonNode body() {
        return JsonMapper.shared().readTree(json);
    }

    /** The keys of the pictures that the story shows, in their order. */
    List<String> pictures() {
        List<String> keys = new ArrayList<>();
        Matcher picture = PICTURE.matcher(json);
        while (picture.find()) {
            keys.add(picture.group(1));
        }
        return keys;
    }

    /** The body with the ids of the uploaded photos in the place of the pictures' keys. */
    JsonNode body(Map<String, String> photos) {
        String filled = PICTURE.matcher(json).replaceAll(picture -> "\"" + photos.get(picture.group(1)) + "\"");
        return JsonMapper.shared().readTree(filled);
    }
}
