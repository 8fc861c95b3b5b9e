package org.changkai.portal.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is said about a photograph, as a form sends it. */
public record PhotoWords(String caption, String credit, String alt, String copyright, String rights, String consent) {
    /** What a form leaves out is empty. */
    public PhotoWords {
        caption = Objects.requireNonNullElse(caption, "");
        credit = Objects.requireNonNullElse(credit, "");
        alt = Objects.requireNonNullElse(alt, "");
        copyright = Objects.requireNonNullElse(copyright, "");
        rights = Objects.requireNonNullElse(rights, "");
        consent = Objects.requireNonNullElse(consent, "");
    }

    public static PhotoWords of(LibraryPhoto photo) {
        return new PhotoWords(
                photo.caption(), photo.credit(), photo.alt(), photo.copyright(), photo.rights(), photo.consent());
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
                        "consent", consent)
                .forEach((name, text) -> {
                    if (!text.isBlank()) {
                        document.put(name, text.strip());
                    }
                });
        return document;
    }
}
