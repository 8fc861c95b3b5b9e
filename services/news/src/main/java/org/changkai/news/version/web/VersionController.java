package org.changkai.news.version.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.changkai.news.story.Content;
import org.changkai.news.version.CompareVersions;
import org.changkai.news.version.Comparison;
import org.changkai.news.version.Merge;
import org.changkai.platform.problem.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories/{id}")
@Tag(name = "Versions", description = "版本比较与合并")
class VersionController {

    private final CompareVersions compare;

    VersionController(CompareVersions compare) {
        this.compare = compare;
    }

    /**
     * What an editor wrote and could not save.
     *
     * @param base the version that it was written on
     */
    record MergeRequest(@Min(1) int base, @NotNull @Valid Content content) {}

    @Operation(
            summary = "What became of one version in another, word by word",
            description = "Any two of them, in any order. Chinese is cut into words by a dictionary.")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping("/versions/{from}/changes/{to}")
    Comparison changes(@PathVariable UUID id, @PathVariable int from, @PathVariable int to) {
        return compare.compare(id, from, to)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
    }

    @Operation(
            summary = "Propose how to put together what was written on an old version with what was saved since",
            description = "Saves nothing: PUT the content, looked through, with the version that is given as If-Match."
                    + " Where both changed the same words both are in it and named as a conflict.")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:publish')")
    @PostMapping("/merge")
    Merge merge(@PathVariable UUID id, @Valid @RequestBody MergeRequest request) {
        return compare.merge(id, request.base(), request.content())
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
    }
}
