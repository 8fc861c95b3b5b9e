package org.changkai.local.bench.photo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.changkai.local.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches every public address of the newspaper and looks for a position on earth or a camera's number in it: EXIF has no
 * business in what is published, and neither has any word that begins with GPS.
 */
public final class SearchForPlaces {

    private static final Pattern LEAK =
            Pattern.compile("GPS[A-Z]|GPS(Lat|Lon|Pos)|exif:|Exif\\x00\\x00|BodySerialNumber|SERIAL");

    private final Door door;
    private final List<String> leaks = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    public SearchForPlaces(Door door) {
        this.door = door.asCitizen();
    }

    /** How many addresses were fetched, and those in which something was found. */
    public record Found(int addresses, int photos, List<String> leaks) {}

    /** Goes through all published stories, their photos in all sizes and shapes, and the feeds. */
    public Found everywhere() {
        int photos = 0;
        String cursor = "";
        do {
            JsonNode page = door.get(
                            "/api/news/stories?limit=50" + (cursor.isEmpty() ? "" : "&cursor=" + Door.encoded(cursor)))
                    .expect(200)
                    .json();
            for (JsonNode story : page.path("items")) {
                String path = "/api/news/stories/" + story.path("slug").asString();
                JsonNode whole = JsonMapper.shared().readTree(look(path));
                look(path + "/ninjs");
                for (JsonNode photo : whole.path("photos")) {
                    photos++;
                    look("/api/news/photos/" + photo.path("id").asString());
                    photo.findValuesAsString("url").forEach(this::look);
                }
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        List.of("feeds/atom.xml", "feeds/rss.xml", "feeds/feed.json", "sitemap.xml", "news-sitemap.xml")
                .forEach(feed -> look("/api/news/" + feed));
        return new Found(seen.size(), photos, List.copyOf(leaks));
    }

    private byte[] look(String path) {
        byte[] body = door.get(path).expect(200).body();
        if (seen.add(path)
                && LEAK.matcher(new String(body, StandardCharsets.ISO_8859_1)).find()) {
            leaks.add(path);
        }
        return body;
    }
}
