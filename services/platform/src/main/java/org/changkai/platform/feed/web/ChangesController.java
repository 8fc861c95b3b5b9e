package org.changkai.platform.feed.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.changkai.platform.feed.Changes;
import org.changkai.platform.feed.ReadChanges;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inside the cluster only: the gateway forwards no {@code /internal/**}. */
@Hidden
@RestController
class ChangesController {

    private final ReadChanges read;

    ChangesController(ReadChanges read) {
        this.read = read;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/internal/changes")
    ResponseEntity<Changes> changes(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "0") @Min(0) @Max(60) int wait,
            @RequestParam(defaultValue = "") Set<String> type)
            throws InterruptedException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(read.read(after, limit, type, Duration.ofSeconds(wait)));
    }
}
