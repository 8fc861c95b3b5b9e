package org.changkai.search.guide.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.search.entry.Names;
import org.changkai.search.guide.Guides;
import org.changkai.search.guide.SynonymGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
@RequestMapping("/api/search/synonyms")
@Tag(name = "Guidance")
class SynonymController {

    private final Guides guides;
    private final IdempotentAnswers answers;

    SynonymController(Guides guides, IdempotentAnswers answers) {
        this.guides = guides;
        this.answers = answers;
    }

    record GroupView(long id, List<String> words, int revision) {

        static GroupView of(SynonymGroup group) {
            return new GroupView(group.id(), group.words(), group.revision());
        }
    }

    record GroupOrder(@NotNull @Size(min = 2, max = 10) List<@NotBlank @Size(max = 30) String> words) {}

    @Operation(summary = "Words that mean the same")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping
    Page<GroupView> all() {
        return Page.whole(
                guides.current().synonyms().stream().map(GroupView::of).toList());
    }

    @Operation(summary = "One group of words that mean the same")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping("/{id}")
    ResponseEntity<GroupView> one(@PathVariable long id) {
        var group = known(id);
        return ResponseEntity.ok().eTag(new Revision(group.revision()).etag()).body(GroupView.of(group));
    }

    @Operation(summary = "Let words mean the same; counts within a second")
    @ApiResponse(responseCode = "201")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping
    ResponseEntity<GroupView> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody GroupOrder order) {
        var words = words(order);
        return answers.once("POST /synonyms", key, order, GroupView.class, () -> {
            var group = guides.addSynonyms(words);
            return ResponseEntity.created(URI.create("/api/search/synonyms/" + group.id()))
                    .eTag(new Revision(group.revision()).etag())
                    .body(GroupView.of(group));
        });
    }

    @Operation(summary = "Replace the words of a group")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PutMapping("/{id}")
    ResponseEntity<GroupView> change(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody GroupOrder order) {
        var known = known(id);
        new Revision(known.revision()).require(ifMatch);
        var changed = guides.changeSynonyms(id, known.revision(), words(order));
        if (changed == null) {
            throw Problem.of(412, "precondition-failed").exception();
        }
        return ResponseEntity.ok().eTag(new Revision(changed.revision()).etag()).body(GroupView.of(changed));
    }

    @Operation(summary = "Let them be different words again")
    @ApiResponse(responseCode = "204")
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable long id) {
        if (!guides.removeSynonyms(id)) {
            throw Problem.of(404, "not-found").exception();
        }
        return ResponseEntity.noContent().build();
    }

    private SynonymGroup known(long id) {
        var group = guides.current().synonyms(id);
        if (group == null) {
            throw Problem.of(404, "not-found").exception();
        }
        return group;
    }

    private static List<String> words(GroupOrder order) {
        var words = order.words().stream()
                .map(Names::compact)
                .filter(word -> word.length() > 1)
                .distinct()
                .toList();
        if (words.size() < 2) {
            throw Problem.invalid("/words", "two-different-words").exception();
        }
        return words;
    }
}
