package org.changkai.news.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.changkai.news.finding.WatchWords;
import org.changkai.news.finding.Watched;
import org.changkai.news.finding.Watchlist;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/news/watchlist")
@Tag(name = "Proofreading", description = "校对提示")
class WatchlistController {

    private final Watchlist watchlist;
    private final WatchWords watch;
    private final IdempotentAnswers answers;

    WatchlistController(Watchlist watchlist, WatchWords watch, IdempotentAnswers answers) {
        this.watchlist = watchlist;
        this.watch = watch;
        this.answers = answers;
    }

    record WatchedWord(
            @NotNull Watched.Kind kind,
            @NotBlank @Size(max = 60) String text,
            @Nullable @Size(max = 60) String instead,
            @Nullable @Size(max = 60) String title,
            @Nullable @Size(max = 300) String note) {

        Watched as(UUID id) {
            return new Watched(id, kind, text.strip(), instead, title, note, 1);
        }
    }

    @Operation(summary = "The words to avoid and the names with their titles")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping
    Page<Watched> list() {
        return Page.whole(watchlist.all());
    }

    @Operation(summary = "Watch one more")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:review','SCOPE_news:publish')")
    @PostMapping
    ResponseEntity<Watched> add(
            @Valid @RequestBody WatchedWord word,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answers.once("POST /watchlist", key, word, Watched.class, () -> {
            var added = Refusals.open(watch.add(word.as(UUID.randomUUID())));
            return ResponseEntity.created(URI.create("/api/news/watchlist/" + added.id()))
                    .eTag(new Revision(added.revision()).etag())
                    .body(added);
        });
    }

    @Operation(summary = "Change one")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:review','SCOPE_news:publish')")
    @PutMapping("/{id}")
    ResponseEntity<Watched> change(
            @PathVariable UUID id,
            @Valid @RequestBody WatchedWord word,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var changed = Refusals.open(watch.change(word.as(id), Precondition.required(ifMatch)::holds));
        return ResponseEntity.ok().eTag(new Revision(changed.revision()).etag()).body(changed);
    }

    @Operation(summary = "Watch it no longer")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:review','SCOPE_news:publish')")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        Refusals.open(watch.remove(id));
        return ResponseEntity.noContent().build();
    }
}
