package org.changkai.news.story;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an editor writes and that reviewers pass judgement on.
 *
 * @param kicker 引题, above the headline
 * @param subheadline 副题, below it
 * @param lead 导语
 * @param section its slug
 * @param place 12-digit area code
 * @param source where it was taken from, if it is not the paper's own
 */
public record Content(
        @NotNull Form form,
        @NotBlank @Size(max = 200) String headline,
        @Nullable @Size(max = 200) String kicker,
        @Nullable @Size(max = 200) String subheadline,
        @NotNull @Size(max = 30) List<@NotNull @Valid Byline> byline,
        @Nullable @Size(max = 1_000) String lead,
        @NotNull @Valid Body body,
        @NotBlank String section,
        @Nullable @Valid SeriesPart series,
        @NotNull @Size(max = 50) List<@NotNull @Valid About> about,
        @Nullable @Pattern(regexp = "\\d{12}") String place,
        @NotNull @Size(max = 30) List<@NotBlank @Size(max = 40) String> tags,
        @NotNull Language language,
        @Nullable @Size(max = 100) String source) {

    /** What a client leaves out is empty, and the language Chinese. */
    public Content {
        byline = byline == null ? List.of() : byline;
        about = about == null ? List.of() : about;
        tags = tags == null ? List.of() : tags;
        language = language == null ? Language.ZH : language;
    }

    /** Feature with cross-heads, signed commentary, photo story, brief, report from the field. */
    public enum Form {
        FEATURE,
        COMMENTARY,
        PHOTO_STORY,
        BRIEF,
        FIELD_REPORT
    }

    /** Chinese, English, or Mongolian in the traditional script, set vertically. */
    public enum Language {
        @JsonProperty("zh")
        ZH("zh"),
        @JsonProperty("en")
        EN("en"),
        @JsonProperty("mn-Mong")
        @JsonAlias("mn")
        MN("mn-Mong");

        private final String code;

        Language(String code) {
            this.code = code;
        }

        /** As BCP 47 has it. */
        public String code() {
            return code;
        }

        /** Without the script, for those who know languages alone (ISO 639-1). */
        public String iso639() {
            return code.substring(0, 2);
        }
    }

    /** The photos of the body, each once, in reading order. */
    public List<UUID> photos() {
        return body.photos();
    }
}
