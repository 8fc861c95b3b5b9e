package org.changkai.local.bench.photo;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.changkai.local.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fetches every public address of the newspaper and looks for a position on earth or a camera's number in it: in the words
 * of any metadata, and in each Exif block, of which an AVIF has one for its resolution.
 */
public final class SearchForPlaces {

    private static final Pattern WORDS = Pattern.compile("GPS[A-Z]|exif:|SerialNumber|SERIAL");
    private static final Pattern EXIF = Pattern.compile("II\\*\\x00|MM\\x00\\*");
    private static final List<Integer> CAMERAS = List.of(
            ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER,
            ExifDirectoryBase.TAG_LENS_SERIAL_NUMBER,
            ExifDirectoryBase.TAG_CAMERA_OWNER_NAME,
            ExifDirectoryBase.TAG_MAKERNOTE);

    private static final ZoneId PAPER = ZoneId.of("Asia/Shanghai");

    private final Door door;
    private final List<String> leaks = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    public SearchForPlaces(Door door) {
        this.door = door.asCitizen();
    }

    /** How many addresses were fetched, and those in which something was found. */
    public record Found(int addresses, int photos, List<String> leaks) {}

    /** Goes through all published stories, their pages and photos in all sizes and shapes, the paper of each day and the feeds. */
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
                look("/news/" + story.path("slug").asString());
                look("/api/news/issues/" + day(whole) + ".pdf");
                for (JsonNode photo : whole.path("photos")) {
                    photos++;
                    look("/api/news/photos/" + photo.path("id").asString());
                    look("/photos/" + photo.path("id").asString());
                    photo.findValuesAsString("url").forEach(this::look);
                }
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        List.of("feeds/atom.xml", "feeds/rss.xml", "feeds/feed.json", "sitemap.xml", "news-sitemap.xml")
                .forEach(feed -> look("/api/news/" + feed));
        return new Found(seen.size(), photos, List.copyOf(leaks));
    }

    private static String day(JsonNode story) {
        return OffsetDateTime.parse(story.path("publishedAt").asString())
                .atZoneSameInstant(PAPER)
                .toLocalDate()
                .toString();
    }

    private byte[] look(String path) {
        if (!seen.add(path)) {
            return new byte[0];
        }
        byte[] body = door.get(path).expect(200).body();
        if (tells(body)) {
            leaks.add(path);
        }
        return body;
    }

    /** Whether it tells where somebody was, or with which camera. */
    static boolean tells(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return WORDS.matcher(text).find()
                || EXIF.matcher(text).results().anyMatch(block -> exifTells(new ByteArrayReader(body, block.start())));
    }

    private static boolean exifTells(ByteArrayReader block) {
        Metadata metadata = new Metadata();
        new ExifReader().extract(block, metadata);
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream().anyMatch(place -> place.getTagCount() > 0)
                || metadata.getDirectoriesOfType(ExifDirectoryBase.class).stream()
                        .anyMatch(tags -> CAMERAS.stream().anyMatch(tags::containsTag));
    }
}
