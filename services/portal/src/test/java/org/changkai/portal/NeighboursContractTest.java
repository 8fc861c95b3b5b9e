package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.AreaChanges;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.Circle;
import org.changkai.portal.centre.Suggestion;
import org.changkai.portal.front.Arrangement;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.news.Front;
import org.changkai.portal.news.Issue;
import org.changkai.portal.news.Photo;
import org.changkai.portal.news.Preview;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.Story;
import org.changkai.portal.newsroom.Comparison;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Duties;
import org.changkai.portal.newsroom.Finding;
import org.changkai.portal.newsroom.Heading;
import org.changkai.portal.newsroom.Intake;
import org.changkai.portal.newsroom.Line;
import org.changkai.portal.newsroom.Merge;
import org.changkai.portal.newsroom.OwnDuties;
import org.changkai.portal.newsroom.PreviewLink;
import org.changkai.portal.newsroom.SignOffSheet;
import org.changkai.portal.newsroom.Version;
import org.changkai.portal.newsroom.Watched;
import org.changkai.portal.newsroom.Writers;
import org.changkai.portal.office.Correction;
import org.changkai.portal.office.Coverage;
import org.changkai.portal.office.History;
import org.changkai.portal.office.ImportJob;
import org.changkai.portal.office.Misplaced;
import org.changkai.portal.office.Plan;
import org.changkai.portal.office.Ties;
import org.changkai.portal.office.Undecided;
import org.changkai.portal.organization.Link;
import org.changkai.portal.organization.Organization;
import org.changkai.portal.search.Findings;
import org.changkai.portal.search.Guidance;
import org.changkai.portal.search.SearchState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every field that pages read stands in the neighbour's published API document. */
class NeighboursContractTest {

    /** What stands in other answers about a story only; the whole picture's sizes have no shape. */
    private static final Set<String> OF_A_STORY = Set.of("state", "blocks", "description", "shape");

    /** What stands in other answers about an area only. */
    private static final Set<String> OF_AN_AREA = Set.of("level", "lat", "lon", "formerNames", "validTo", "successors");

    /** Which fields a block has depends on its type. */
    private static final Set<String> OF_A_BLOCK = Set.of("blocks");

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("registry", "get", "/api/registry/circle", Circle.class, Set.of("nearest", "matching")),
                Arguments.of("registry", "get", "/api/registry/centres/{id}", Centre.class, OF_AN_AREA),
                Arguments.of("registry", "get", "/api/registry/centres", Centre.Centres.class, OF_AN_AREA),
                Arguments.of("registry", "get", "/api/registry/areas/{code}", Area.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/areas/{code}/children", Area.Areas.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/areas/editions", AreaChanges.Editions.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/areas/changes", AreaChanges.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/organizations/{id}", Organization.class, Set.of()),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/organizations/{id}/children",
                        Organization.Organizations.class,
                        Set.of()),
                Arguments.of("registry", "get", "/api/registry/organizations/{id}/links", Link.Links.class, Set.of()),
                Arguments.of("news", "get", "/api/news/stories", Story.Stories.class, OF_A_STORY),
                Arguments.of("news", "get", "/api/news/stories/{slug}", Story.class, OF_A_STORY),
                Arguments.of("news", "get", "/api/news/sections", Section.Sections.class, Set.of()),
                Arguments.of("news", "get", "/api/news/series/{slug}", Series.class, Set.of("number")),
                Arguments.of("news", "get", "/api/news/series", Series.AllSeries.class, Set.of("number")),
                Arguments.of("news", "get", "/api/news/desk/stories", Line.Lines.class, Set.of()),
                Arguments.of("news", "get", "/api/news/stories/{id}/draft", Draft.class, OF_A_BLOCK),
                Arguments.of("news", "put", "/api/news/stories/{id}", Draft.class, OF_A_BLOCK),
                Arguments.of("news", "get", "/api/news/stories/{id}/versions", Version.Versions.class, OF_A_BLOCK),
                Arguments.of("news", "get", "/api/news/stories/{id}/sign-off-sheet", SignOffSheet.class, Set.of()),
                Arguments.of("news", "get", "/api/news/stories/{id}/findings", Finding.Findings.class, Set.of()),
                Arguments.of("news", "get", "/api/news/sections", Heading.Headings.class, Set.of("title")),
                Arguments.of("news", "get", "/api/news/series", Heading.Headings.class, Set.of("name")),
                Arguments.of("news", "get", "/api/news/sections/{slug}/duties", Duties.class, Set.of()),
                Arguments.of("news", "get", "/api/news/desk/duties", OwnDuties.class, Set.of()),
                Arguments.of("news", "get", "/api/news/watchlist", Watched.Watchlist.class, Set.of()),
                Arguments.of("news", "get", "/api/news/stories/{id}/editing", Writers.class, Set.of()),
                Arguments.of("news", "post", "/api/news/stories/{id}/merge", Merge.class, OF_A_BLOCK),
                Arguments.of(
                        "news",
                        "get",
                        "/api/news/stories/{id}/versions/{from}/changes/{to}",
                        Comparison.class,
                        Set.of()),
                Arguments.of("news", "get", "/api/news/front", Front.class, OF_A_STORY),
                Arguments.of("news", "get", "/api/news/sections/{slug}/front", Front.class, OF_A_STORY),
                Arguments.of("news", "get", "/api/news/issues/{date}", Issue.class, OF_A_STORY),
                Arguments.of("news", "get", "/api/news/desk/front", Arrangement.class, Set.of()),
                Arguments.of(
                        "news", "get", "/api/news/stories/{id}/previews", PreviewLink.PreviewLinks.class, Set.of()),
                Arguments.of("news", "get", "/api/news/previews/{secret}", Preview.class, OF_A_STORY),
                Arguments.of("news", "post", "/api/news/stories/import", Intake.class, OF_A_BLOCK),
                Arguments.of("registry", "get", "/api/registry/imports/{id}", ImportJob.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/imports", ImportJob.Jobs.class, Set.of()),
                Arguments.of(
                        "registry", "get", "/api/registry/coverage/comparison", Coverage.Comparison.class, Set.of()),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/organizations/{id}/standings",
                        Organization.Standings.class,
                        Set.of()),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/organizations/{id}/path",
                        Organization.Organizations.class,
                        Set.of()),
                Arguments.of(
                        "registry", "get", "/api/registry/{things}/{id}/history", History.class, Set.of("from", "to")),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/{things}/{id}/history/diff",
                        History.Compared.class,
                        Set.of("from", "to")),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/imports/{id}/changes",
                        History.AllChanged.class,
                        Set.of("from", "to")),
                Arguments.of("registry", "get", "/api/registry/corrections", Correction.AllShown.class, Set.of()),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/centres/{id}/corrections/{correction}",
                        Suggestion.Receipt.class,
                        Set.of()),
                Arguments.of(
                        "registry",
                        "get",
                        "/api/registry/organizations/{id}/standings",
                        Ties.Standings.class,
                        Set.of()),
                Arguments.of(
                        "registry", "get", "/api/registry/areas/undecided", Undecided.AllUndecided.class, Set.of()),
                Arguments.of(
                        "registry", "get", "/api/registry/centres/misplaced", Misplaced.AllMisplaced.class, Set.of()),
                Arguments.of("news", "put", "/api/news/photos/{id}/treatment", LibraryPhoto.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/areas/misplaced", Misplaced.AllAreas.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/coverage/what-if", Plan.Proposal.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/coverage/best-places", Plan.BestPlaces.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/coverage/history", Coverage.History.class, Set.of()),
                Arguments.of("registry", "get", "/api/registry/coverage", Coverage.class, Set.of()),
                Arguments.of("news", "get", "/api/news/photos", LibraryPhoto.LibraryPhotos.class, Set.of()),
                Arguments.of("news", "get", "/api/news/photos/{id}", LibraryPhoto.class, Set.of()),
                Arguments.of("news", "get", "/api/news/photos/{id}", Photo.class, Set.of()),
                Arguments.of("search", "get", "/api/search", Findings.class, Set.of()),
                Arguments.of("search", "get", "/api/search/index", SearchState.class, Set.of()),
                Arguments.of("search", "get", "/api/search/demand/slow", Guidance.Demand.class, Set.of()),
                Arguments.of("search", "get", "/api/search/synonyms", Guidance.Synonyms.class, Set.of()),
                Arguments.of("search", "get", "/api/search/pins", Guidance.Pins.class, Set.of()));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource({"answers", "org.changkai.portal.ReadOfBooking#answers"})
    void givesWhatPagesRead(String service, String method, String path, Class<?> read, Set<String> elsewhere)
            throws IOException {
        var document = document(service);
        var operation = at(document, "paths", path, method);
        assertThat(operation)
                .as(method + " " + path + " in the document of " + service)
                .isNotEmpty();

        assertThat(missing(document, answer(operation), read, elsewhere)).isEmpty();
    }

    private static List<String> missing(
            Map<String, Object> document, Map<String, Object> schema, Class<?> read, Set<String> elsewhere) {
        var properties = at(resolved(document, schema), "properties");
        var missing = new ArrayList<String>();
        for (var component : read.getRecordComponents()) {
            var name = component.getName();
            if (elsewhere.contains(name)) {
                continue;
            }
            var property = at(properties, name);
            if (!properties.containsKey(name)) {
                missing.add(read.getSimpleName() + "." + name);
                continue;
            }
            var type = record(component.getGenericType());
            if (type != null) {
                var inner =
                        component.getType().equals(List.class) ? at(resolved(document, property), "items") : property;
                missing.addAll(missing(document, inner, type, elsewhere));
            }
        }
        return missing;
    }

    /** The record that a component is, or is a list of; null if it is neither. */
    private static @Nullable Class<?> record(Type type) {
        if (type instanceof ParameterizedType list && List.class.equals(list.getRawType())) {
            return record(list.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? plain : null;
    }

    private static Map<String, Object> answer(Map<String, Object> operation) {
        var responses = at(operation, "responses");
        return Stream.of("200", "201", "202")
                .map(status -> at(responses, status, "content"))
                .filter(content -> !content.isEmpty())
                .map(content -> at(
                        content,
                        content.containsKey("application/json")
                                ? "application/json"
                                : content.keySet().iterator().next(),
                        "schema"))
                .findFirst()
                .orElseThrow();
    }

    /** The schema itself, and what it takes from others. */
    private static Map<String, Object> resolved(Map<String, Object> document, Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return resolved(document, at(document, reference.substring(2).split("/", -1)));
        }
        var parts = new ArrayList<Object>();
        for (var kind : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.get(kind) instanceof List<?> list) {
                parts.addAll(list);
            }
        }
        var whole = new HashMap<>(schema);
        for (var part : parts) {
            whole.putAll(resolved(document, at(Map.of("part", part), "part")));
        }
        return whole;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> tree, String... names) {
        var here = tree;
        for (var name : names) {
            here = here.get(name) instanceof Map<?, ?> next ? (Map<String, Object>) next : Map.of();
        }
        return here;
    }

    private static Map<String, Object> document(String service) throws IOException {
        var snapshot = Path.of("..", service, "contract", "openapi.yaml");
        assertThat(snapshot).as("the API document of " + service).exists();
        return new Yaml().load(Files.readString(snapshot));
    }
}
