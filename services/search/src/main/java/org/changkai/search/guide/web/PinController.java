package org.changkai.search.guide.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Names;
import org.changkai.search.guide.Guides;
import org.changkai.search.guide.Pin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/search/pins")
@Tag(name = "Guidance")
class PinController {

    private static final String KEY = "(area|centre|organization|photo|service|story):[^\\s]{1,80}";

    private final Guides guides;
    private final Entries entries;
    private final IdempotentAnswers answers;

    PinController(Guides guides, Entries entries, IdempotentAnswers answers) {
        this.guides = guides;
        this.entries = entries;
        this.answers = answers;
    }

    record Pinned(String key, String title) {}

    record PinView(long id, String question, List<Pinned> results, int revision) {}

    record PinOrder(
            @NotBlank @Size(max = 60) String question,

            @NotNull @Size(min = 1, max = 10)
            List<@NotNull @Pattern(regexp = KEY, message = "unknown-result") String> results) {}

    record PinChange(
            @NotNull @Size(min = 1, max = 10)
            List<@NotNull @Pattern(regexp = KEY, message = "unknown-result") String> results) {}

    @Operation(summary = "What comes first when somebody asks exactly this")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping
    Page<PinView> all() {
        var pins = guides.current().pins();
        var titles = entries.titles(
                pins.stream().flatMap(pin -> pin.keys().stream()).distinct().toList());
        return Page.whole(pins.stream().map(pin -> view(pin, titles)).toList());
    }

    @Operation(summary = "What comes first for one question")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping("/{id}")
    ResponseEntity<PinView> one(@PathVariable long id) {
        var pin = known(id);
        return answer(ResponseEntity.ok(), pin, entries.titles(pin.keys()));
    }

    @Operation(summary = "Let these come first for a question, in this order; counts within a second")
    @ApiResponse(responseCode = "201")
    @ApiResponse(
            responseCode = "409",
            description = "already-pinned",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping
    ResponseEntity<PinView> pin(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PinOrder order) {
        var question = Names.compact(order.question());
        if (question.isEmpty()) {
            throw Problem.invalid("/question", "nothing-to-ask").exception();
        }
        var keys = order.results().stream().distinct().toList();
        var titles = titles(keys);
        return answers.once("POST /pins", key, order, PinView.class, () -> {
            var pin = guides.addPin(question, keys);
            if (pin == null) {
                throw Problem.of(409, "already-pinned").exception();
            }
            return answer(ResponseEntity.created(URI.create("/api/search/pins/" + pin.id())), pin, titles);
        });
    }

    @Operation(summary = "Let others come first for it, in this order")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PutMapping("/{id}")
    ResponseEntity<PinView> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PinChange change) {
        var known = known(id);
        new Revision(known.revision()).require(ifMatch);
        var keys = change.results().stream().distinct().toList();
        var titles = titles(keys);
        var changed = guides.changePin(id, known.revision(), keys);
        if (changed == null) {
            throw Problem.of(412, "precondition-failed").exception();
        }
        return answer(ResponseEntity.ok(), changed, titles);
    }

    @Operation(summary = "Let nothing come first for it any more")
    @ApiResponse(responseCode = "204")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> unpin(@PathVariable long id) {
        if (!guides.unpin(id)) {
            throw Problem.of(404, "not-found").exception();
        }
        return ResponseEntity.noContent().build();
    }

    private Pin known(long id) {
        var pin = guides.current().pin(id);
        if (pin == null) {
            throw Problem.of(404, "not-found").exception();
        }
        return pin;
    }

    private Map<String, String> titles(List<String> keys) {
        var titles = entries.titles(keys);
        if (titles.size() < keys.size()) {
            throw Problem.invalid("/results", "unknown-result").exception();
        }
        return titles;
    }

    private static ResponseEntity<PinView> answer(
            ResponseEntity.BodyBuilder answer, Pin pin, Map<String, String> titles) {
        return answer.eTag(new Revision(pin.revision()).etag()).body(view(pin, titles));
    }

    private static PinView view(Pin pin, Map<String, String> titles) {
        return new PinView(
                pin.id(),
                pin.question(),
                pin.keys().stream()
                        .map(key -> new Pinned(key, titles.getOrDefault(key, key)))
                        .toList(),
                pin.revision());
    }
}
