package org.changkai.news.story;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/** What a story is about: the id of a place or an organization in the registry. */
public record About(
        @NotNull Type type,
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,64}") String id) {

    /** What kind of registry entry it is; its name in JSON is the registry's. */
    public enum Type {
        @JsonProperty("centre")
        CENTRE,
        @JsonProperty("organization")
        ORGANIZATION,
        @JsonProperty("area")
        AREA;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
