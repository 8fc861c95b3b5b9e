package org.changkai.news.syndication;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.About;
import org.changkai.news.story.Byline;
import org.jspecify.annotations.Nullable;

/**
 * A story in IPTC's ninjs 3.1.
 *
 * @param name its headline where it is an association of a feed, which the standard wants named; absent where it stands alone
 */
public record Ninjs(
        @Nullable String name,
        String uri,
        Standard standard,
        String type,
        String representationType,
        String version,
        OffsetDateTime firstCreated,
        OffsetDateTime versionCreated,
        String pubStatus,
        String language,
        List<Headline> headlines,
        List<Description> descriptions,
        List<Body> bodies,
        @Nullable String by,
        List<Subject> subjects,
        @Nullable List<Concept> organisations,
        List<Concept> places,
        List<Association> associations) {

    private static final String ABOUT = "about";
    private static final Standard STANDARD =
            new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");

    /** Several stories in one document, each an association of it. */
    public record Collection(
            String uri,
            Standard standard,
            String type,
            String representationType,
            @Nullable OffsetDateTime versionCreated,
            String language,
            List<Headline> headlines,
            List<Ninjs> associations) {}

    /** Which standard this is. */
    public record Standard(String name, String version, String schema) {}

    /** A headline and its part. */
    public record Headline(String role, String value) {}

    /** A short text. */
    public record Description(String role, String value) {}

    /** The text in one type. */
    public record Body(String contentType, String value) {}

    /** What it is about. */
    public record Subject(String name, @Nullable String uri) {}

    /**
     * An entry of the registry.
     *
     * @param name absent while nobody could ask the registry for it
     * @param rel {@code about} if the story is about it, absent for where it happens
     * @param uri of the registry's record
     * @param literal its id there
     */
    public record Concept(@Nullable String name, @Nullable String rel, String uri, String literal) {}

    /** A photo of it. */
    public record Association(
            String name,
            String type,
            String uri,
            @Nullable String by,
            List<Description> descriptions,
            List<Rendition> renditions) {}

    /** One size of a photo. */
    public record Rendition(String name, String href, String contentType, int width, int height) {}

    /** The feed of these stories. */
    public static Collection collection(
            Masthead masthead, String title, String self, List<StoryDocument> stories, Map<About, String> names) {
        return new Collection(
                self,
                STANDARD,
                "composite",
                "full",
                stories.stream()
                        .map(StoryDocument::changedAt)
                        .max(OffsetDateTime.timeLineOrder())
                        .orElse(null),
                "zh",
                List.of(new Headline("main", title)),
                stories.stream()
                        .map(story -> of(masthead, story, names, story.headline()))
                        .toList());
    }

    /** What these stories name in the registry. */
    public static Set<About> named(List<StoryDocument> stories) {
        return stories.stream()
                .flatMap(story -> Stream.concat(story.about().stream(), place(story)))
                .collect(Collectors.toSet());
    }

    /**
     * The story with its photos.
     *
     * @param names of what it names in the registry
     */
    public static Ninjs of(Masthead masthead, StoryDocument story, Map<About, String> names) {
        return of(masthead, story, names, null);
    }

    private static Stream<About> place(StoryDocument story) {
        var code = story.place();
        return code == null ? Stream.empty() : Stream.of(new About(About.Type.AREA, code));
    }

    private static Ninjs of(Masthead masthead, StoryDocument story, Map<About, String> names, @Nullable String name) {
        var organisations = story.about().stream()
                .filter(about -> about.type() == About.Type.ORGANIZATION)
                .map(about -> concept(masthead, about, names, ABOUT))
                .toList();
        // a centre is where one goes, so it is a place
        var places = Stream.concat(
                        story.about().stream()
                                .filter(about -> about.type() != About.Type.ORGANIZATION)
                                .map(about -> concept(masthead, about, names, ABOUT)),
                        place(story)
                                .filter(area -> !story.about().contains(area))
                                .map(area -> concept(masthead, area, names, null)))
                .toList();
        return new Ninjs(
                name,
                masthead.story(story.slug()),
                STANDARD,
                "text",
                "full",
                String.valueOf(story.version()),
                story.publishedAt(),
                story.changedAt(),
                "usable",
                story.language().code(),
                headlines(story),
                story.lead() == null ? List.of() : List.of(new Description("lead", story.lead())),
                List.of(new Body("text/html", StoryHtml.of(masthead, story))),
                String.join("、", story.byline().stream().map(Byline::name).toList()),
                Stream.concat(
                                Stream.of(new Subject(story.sectionName(), masthead.section(story.section()))),
                                story.tags().stream().map(tag -> new Subject(tag, null)))
                        .toList(),
                organisations.isEmpty() ? null : organisations,
                places,
                story.photos().stream()
                        .map(photo -> association(masthead, photo))
                        .toList());
    }

    private static Concept concept(Masthead masthead, About entry, Map<About, String> names, @Nullable String rel) {
        return new Concept(names.get(entry), rel, masthead.record(entry), entry.id());
    }

    private static List<Headline> headlines(StoryDocument story) {
        var headlines = Stream.<Headline>builder().add(new Headline("main", story.headline()));
        if (story.kicker() != null) {
            headlines.add(new Headline("kicker", story.kicker()));
        }
        if (story.subheadline() != null) {
            headlines.add(new Headline("subheadline", story.subheadline()));
        }
        return headlines.build().toList();
    }

    private static Association association(Masthead masthead, PhotoDocument photo) {
        return new Association(
                "photo-" + photo.id(),
                "picture",
                masthead.absolute("/api/news/photos/" + photo.id()),
                photo.credit(),
                Stream.of(new Description("caption", text(photo.caption())), new Description("alt", text(photo.alt())))
                        .toList(),
                photo.renditions().stream()
                        .map(rendition -> new Rendition(
                                rendition.name(),
                                masthead.absolute(rendition.url()),
                                rendition.type(),
                                rendition.width(),
                                rendition.height()))
                        .toList());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
