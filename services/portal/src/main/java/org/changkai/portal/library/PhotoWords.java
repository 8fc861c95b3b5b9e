package org.changkai.portal.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is said about a photograph, as a form sends it.
 *
 * @param tags separated by spaces or commas
 */
public record PhotoWords(
        String caption,
        String credit,
        String alt,
        String copyright,
        String rights,
        String consent,
        String photographer,
        String place,
        String organization,
        String tags) {

    /** What a form leaves out is empty. */
    public PhotoWords {
        caption = Objects.requireNonNullElse(caption, "");
        credit = Objects.requireNonNullElse(credit, "");
        alt = Objects.requireNonNullElse(alt, "");
        copyright = Objects.requireNonNullElse(copyright, "");
        rights = Objects.requireNonNullElse(rights, "");
        consent = Objects.requireNonNullElse(consent, "");
        photographer = Objects.requireNonNullElse(photographer, "");
        place = Objects.requireNonNullElse(place, "");
        organization = Objects.requireNonNullElse(organization, "");
        tags = Objects.requireNonNullElse(tags, "");
    }

    public static PhotoWords of(LibraryPhoto photo) {
        return new PhotoWords(
                photo.caption(),
                photo.credit(),
                photo.alt(),
                photo.copyright(),
                photo.rights(),
                photo.consent(),
                photo.photographer(),
                photo.place(),
                photo.organization(),
                String.join(" ", photo.tags()));
    }

    /** As news reads it: what is empty is left out. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        Map.of(
                        "caption", caption,
                        "credit", credit,
                        "alt", alt,
                        "copyright", copyright,
                        "rights", rights,
                        "consent", consent,
                        "photographer", photographer,
                        "place", place,
                        "organization", organization)
                .forEach((name, text) -> {
                    if (!text.isBlank()) {
                        document.put(name, text.strip());
                    }
                });
        document.put(
                "tags",
                Stream.of(tags.split("[\\s,，、;；]+", -1))
                        .filter(tag -> !tag.isBlank())
                        .distinct()
                        .toList());
        return document;
    }
}
