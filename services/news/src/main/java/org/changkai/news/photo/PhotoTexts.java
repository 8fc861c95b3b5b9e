package org.changkai.news.photo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a photo.
 *
 * @param caption 图说: who does what, when and where
 * @param credit who made it, as it is printed
 * @param alt what is to be seen, for who cannot see it
 * @param copyright the notice that is written into what is published
 */
public record PhotoTexts(
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String alt,
        @Nullable String copyright,
        Rights rights,
        Consent consent) {

    /** Whether the paper may print it. */
    public enum Rights {
        @JsonProperty("own")
        OWN,
        @JsonProperty("licensed")
        LICENSED,
        @JsonProperty("public-domain")
        PUBLIC_DOMAIN,
        @JsonProperty("unclear")
        UNCLEAR,
        @JsonProperty("none")
        NONE;

        boolean block() {
            return this == UNCLEAR || this == NONE;
        }
    }

    /** Whether the people on it, or the parents of minors, agreed. */
    public enum Consent {
        @JsonProperty("not-needed")
        NOT_NEEDED,
        @JsonProperty("given")
        GIVEN,
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("refused")
        REFUSED;

        boolean block() {
            return this == MISSING || this == REFUSED;
        }
    }

    /** The names of the rights and consents with which the paper must not print a photo. */
    public static List<String> blocking() {
        return Stream.<Enum<?>>concat(
                        Stream.of(Rights.values()).filter(Rights::block),
                        Stream.of(Consent.values()).filter(Consent::block))
                .map(Enum::name)
                .toList();
    }

    /** Whether the paper must not print it. */
    boolean blocked() {
        return rights.block() || consent.block();
    }

    /** The words that are signed off with a story, in one line. */
    public String signed() {
        return String.join("\u001f", text(caption), text(credit), text(alt), text(copyright));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
