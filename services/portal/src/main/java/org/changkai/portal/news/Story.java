package org.changkai.portal.news;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published story.
 *
 * @param place 12-digit area code; empty if it has none
 */
public record Story(
        String id,
        String slug,
        String state,
        String form,
        String headline,
        String kicker,
        String subheadline,
        List<Byline> byline,
        String lead,
        @Nullable Body body,
        String section,
        String sectionName,
        @Nullable Series series,
        List<Photo> photos,
        List<About> about,
        String place,
        List<String> tags,
        String language,
        String source,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        List<Correction> corrections) {

    /** A name under the story. */
    public record Byline(String role, String name, String organization) {}

    /** The text in blocks. */
    public record Body(List<Block> blocks) {}

    /** A block; which of the fields count follows from the type. */
    public record Block(
            String type, String text, String by, String photo, List<String> photos, List<List<String>> rows) {}

    /** What in the registry it is about. */
    public record About(String type, String id) {

        /** Its page here. */
        public String address() {
            return switch (type) {
                case "centre" -> "/centres/" + id;
                case "organization" -> "/organizations/" + id;
                default -> "/places/" + id;
            };
        }
    }

    /** What was corrected. */
    public record Correction(String note, Instant correctedAt) {}

    /** Stories in order, and where the list goes on. */
    public record Stories(List<Story> items, @Nullable String next) {}

    /** The photo with this id, null if it does not come with the story. */
    public @Nullable Photo photo(String wanted) {
        return photos.stream()
                .filter(photo -> photo.id().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The picture that stands for the story in a list. */
    public @Nullable Photo picture() {
        return photos.isEmpty() || photos.getFirst().renditions().isEmpty() ? null : photos.getFirst();
    }

    /** The same without that picture, for who shows it above the text. */
    public Story withoutPicture() {
        var leading = picture();
        return new Story(
                id,
                slug,
                state,
                form,
                headline,
                kicker,
                subheadline,
                byline,
                lead,
                body,
                section,
                sectionName,
                series,
                photos.stream().filter(photo -> !photo.equals(leading)).toList(),
                about,
                place,
                tags,
                language,
                source,
                publishedAt,
                correctedAt,
                corrections);
    }

    /** Photos that no block of the text shows. */
    public List<Photo> photosOutsideText() {
        var blocks = body == null ? List.<Block>of() : body.blocks();
        return photos.stream()
                .filter(photo -> blocks.stream()
                        .noneMatch(block -> block.photo().equals(photo.id())
                                || block.photos().contains(photo.id())))
                .toList();
    }

    /** What it is about and where it happens, each once, the place last. */
    public List<About> subjects() {
        return Stream.concat(about.stream(), place.isEmpty() ? Stream.of() : Stream.of(new About("area", place)))
                .distinct()
                .toList();
    }

    /** The centre that one can book, null if the story names none. */
    public @Nullable String centre() {
        return about.stream()
                .filter(about -> about.type().equals("centre"))
                .map(About::id)
                .findFirst()
                .orElse(null);
    }

    /** As {@code <html lang>} wants it; Mongolian here is in the traditional script. */
    public String lang() {
        return switch (language) {
            case "en" -> "en";
            case "mn-Mong" -> "mn-Mong";
            default -> "zh-CN";
        };
    }
}
