package org.changkai.portal.news.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;
import org.changkai.portal.news.Story.About;
import org.jspecify.annotations.Nullable;

/**
 * What a story's page shows.
 *
 * @param subjects what it is about and where, in its order
 * @param parts the series' stories; null if the story is no part of one
 * @param jsonLd the story for machines
 */
public record StoryContent(
        Story story, List<Subject> subjects, @Nullable Reply<Story.Stories> parts, String jsonLd) {

    /** Something of the registry that the story is about, or where it happens. */
    public record Subject(About about, String name) {

        /** What one of these calls an entry. */
        public static Optional<String> name(List<Subject> known, About entry) {
            return known.stream()
                    .filter(subject -> subject.about().equals(entry))
                    .map(Subject::name)
                    .findFirst();
        }
    }

    /** Centres, organizations or areas among what it is about. */
    public List<Subject> subjects(String type) {
        return subjects.stream()
                .filter(subject -> subject.about().type().equals(type))
                .toList();
    }

    /** Where other stories with this tag are found. */
    public String search(String tag) {
        return "/search?kind=story&q=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    /** The part before this one, null if there is none. */
    public @Nullable Story before() {
        return neighbour(-1);
    }

    /** The part after this one, null if there is none. */
    public @Nullable Story after() {
        return neighbour(1);
    }

    private @Nullable Story neighbour(int step) {
        var own = story.series();
        var known = parts == null ? null : parts.given();
        if (own == null || known == null) {
            return null;
        }
        return known.items().stream()
                .filter(part -> {
                    var other = part.series();
                    return other != null && other.number() == own.number() + step;
                })
                .findFirst()
                .orElse(null);
    }
}
