package org.changkai.search.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.changkai.platform.datum.Coordinate;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.changkai.search.demand.NoteDemand;
import org.changkai.search.entry.EntryType;
import org.changkai.search.query.Accessibility;
import org.changkai.search.query.FindEntries;
import org.changkai.search.query.Found;
import org.changkai.search.query.Question;
import org.changkai.search.query.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchController {

    private static final java.util.regex.Pattern POINT = java.util.regex.Pattern.compile(
            "\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");
    private static final String CODE = "\\d{12}";
    private static final String SLUG = "[a-z0-9-]{1,64}";

    private final FindEntries find;
    private final NoteDemand demand;
    private final LiveSettings<SearchSettings> settings;

    SearchController(FindEntries find, NoteDemand demand, LiveSettings<SearchSettings> settings) {
        this.find = find;
        this.demand = demand;
        this.settings = settings;
    }

    record AnswerView(
            List<HitView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next,

            long total,
            Map<String, List<Found.Count>> facets,
            @Nullable String corrected,
            @Nullable Boolean degraded) {}

    record SuggestionView(
            String type, String id, String title, @Nullable String place, String url) {

        static SuggestionView of(Suggestion suggestion) {
            return new SuggestionView(
                    suggestion.type().word(),
                    suggestion.id(),
                    suggestion.title(),
                    suggestion.place(),
                    suggestion.url());
        }
    }

    @Operation(summary = "Find centres, services, organizations, areas, stories and photos")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "invalid-cursor",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "422",
            description = "invalid-request",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PreAuthorize("permitAll()")
    @GetMapping
    AnswerView search(
            @RequestParam(defaultValue = "") @Size(max = Question.LONGEST, message = "too-long-to-ask") String q,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(required = false) @Pattern(regexp = CODE, message = "not-an-area-code") @Nullable String area,
            @RequestParam(required = false) @Pattern(regexp = SLUG, message = "not-a-short-name") @Nullable
                    String section,
            @RequestParam(required = false) @Pattern(regexp = SLUG, message = "not-a-short-name") @Nullable
                    String series,
            @RequestParam(required = false) @Pattern(regexp = SLUG, message = "not-a-short-name") @Nullable
                    String service,
            @Parameter(
                            description = "what a centre has to have, such as step-free; true for a way in without"
                                    + " steps, false for no matter")
                    @RequestParam(required = false)
                    @Nullable
                    String accessible,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(defaultValue = "wgs84") String datum,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            HttpServletRequest request) {
        var place = Places.parse(cursor, settings.get().deepest());
        var question = new Question(
                q,
                types(type),
                area,
                section,
                series,
                service,
                accessible(accessible),
                near == null ? null : RequestedDatum.of(datum).toWgs84(near(near)),
                from,
                to,
                0,
                Math.min(limit, settings.get().deepest() - (place == null ? 0 : place.seen())));
        var start = System.nanoTime();
        var answer = find.find(question, place, ProblemTexts.language(language));
        demand.note(question, answer, Duration.ofNanos(System.nanoTime() - start), request.getRemoteAddr());
        return new AnswerView(
                answer.items().stream().map(HitView::of).toList(),
                Places.text(answer.next()),
                answer.total(),
                answer.facets(),
                answer.corrected(),
                answer.degraded() ? true : null);
    }

    @Operation(summary = "Names that begin with what was typed, in characters, pinyin or initials")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "422",
            description = "invalid-request",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PreAuthorize("permitAll()")
    @GetMapping("/suggest")
    Page<SuggestionView> suggest(
            @RequestParam(defaultValue = "") @Size(max = Question.LONGEST, message = "too-long-to-ask") String q,
            @RequestParam(required = false) @Min(1) @Max(50) @Nullable Integer limit) {
        var suggestions = find.suggest(q, limit == null ? settings.get().suggestions() : limit);
        return Page.whole(suggestions.stream().map(SuggestionView::of).toList());
    }

    private static Set<EntryType> types(List<String> words) {
        return words.stream()
                .filter(word -> !word.isBlank())
                .map(word -> {
                    var type = EntryType.of(word.strip());
                    if (type == null) {
                        throw Problem.invalid("type", "unknown-type").exception();
                    }
                    return Objects.requireNonNull(type);
                })
                .collect(Collectors.toSet());
    }

    private static List<String> accessible(@Nullable String word) {
        var asked = Accessibility.asked(word);
        if (asked == null) {
            throw Problem.invalid("accessible", "unknown-accessibility").exception();
        }
        return asked;
    }

    private static Coordinate near(String text) {
        var match = POINT.matcher(text);
        if (match.matches()) {
            var lat = Double.parseDouble(match.group(1));
            var lon = Double.parseDouble(match.group(2));
            if (Coordinate.isValid(lat, lon)) {
                return new Coordinate(lat, lon);
            }
        }
        throw Problem.invalid("near", "not-a-point").exception();
    }
}
