package org.changkai.news.photo.upload.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Spelling;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.Problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** The texts that come with an upload: names, each with a value in base64, separated by commas. */
final class UploadMetadata {

    private static final Map<String, Integer> LONGEST = Map.of(
            "caption",
            2_000,
            "credit",
            200,
            "alt",
            1_000,
            "copyright",
            500,
            "filename",
            4_000,
            "rights",
            20,
            "consent",
            20);

    private UploadMetadata() {}

    static Given given(@Nullable String header) {
        var texts = new HashMap<String, String>();
        for (var pair : header == null ? new String[0] : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            var longest = LONGEST.get(parts[0]);
            if (longest != null && parts.length == 2) {
                texts.put(parts[0], decoded(parts[0], parts[1], longest));
            }
        }
        return new Given(
                texts.get("caption"),
                texts.get("credit"),
                texts.get("alt"),
                texts.get("copyright"),
                word("rights", texts.get("rights"), Rights.class, Rights.OWN),
                word("consent", texts.get("consent"), Consent.class, Consent.NOT_NEEDED),
                texts.get("filename"));
    }

    private static String decoded(String name, String value, int longest) {
        try {
            var text = new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
            if (text.length() <= longest) {
                return text;
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid("metadata-not-base64", Map.of("name", name)).exception();
        }
        throw invalid("metadata-too-long", Map.of("name", name, "most", longest))
                .exception();
    }

    /** One of the words that a whole upload takes too, in the spelling of the photo's record. */
    private static <W extends Enum<W>> W word(String name, @Nullable String given, Class<W> words, W otherwise) {
        return given == null
                ? otherwise
                : Spelling.read(words, given)
                        .orElseThrow(
                                () -> invalid("metadata-unknown-word", Map.of("name", name, "words", spellings(words)))
                                        .exception());
    }

    private static List<String> spellings(Class<? extends Enum<?>> words) {
        return Stream.of(words.getEnumConstants()).<String>map(Spelling::of).toList();
    }

    private static Problem invalid(String message, Map<String, Object> values) {
        return Problem.invalid(List.of(new InvalidField("Upload-Metadata", message, values)));
    }
}
