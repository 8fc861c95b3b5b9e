package org.changkai.registry.correction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.correction.Correction;
import org.changkai.registry.correction.Corrections;
import org.changkai.registry.correction.DecideCorrection;
import org.changkai.registry.correction.SuggestCorrection;
import org.changkai.registry.correction.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "corrections")
@RestController
class CorrectionDesk {

    private final Corrections corrections;
    private final DecideCorrection decide;
    private final Centres centres;
    private final TransactionTemplate transaction;

    CorrectionDesk(Corrections corrections, DecideCorrection decide, Centres centres, TransactionTemplate transaction) {
        this.corrections = corrections;
        this.decide = decide;
        this.centres = centres;
        this.transaction = transaction;
    }

    /**
     * A suggestion beside the centre as it is now.
     *
     * @param centreRemoved whether the centre has been removed, so that nothing but rejecting it is left
     * @param changes what accepting it would change at this moment
     */
    record CorrectionView(
            Correction correction,
            @Nullable String centreName,
            boolean centreRemoved,
            List<Suggestion.Comparison> changes) {}

    /** @param reason for whoever suggested it */
    record Rejection(@NotBlank @Size(max = 200) String reason) {}

    @Operation(
            summary =
                    "Suggestions about the centres in the caller's areas and subtrees of organizations, also about removed"
                            + " ones, the oldest first")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/corrections")
    Page<CorrectionView> list(
            @RequestParam(defaultValue = "OPEN") Correction.State state,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        AreaCode.check("area", area);
        if (area != null) {
            caller.requireArea(area);
        }
        var about = area == null
                ? new Corrections.About(caller.areas(), caller.account())
                : new Corrections.About(List.of(area), null);
        var rows = corrections.list(state, about, after(cursor), limit + 1);
        return Page.of(rows, limit, one -> Cursor.of(one.id())).map(this::view);
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        var position = Cursor.parse(cursor, 1);
        return position == null ? null : position.key(0, UUID::fromString);
    }

    @Operation(summary = "Accepts a suggestion: the centre is changed as it says")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/corrections/{id}/acceptance")
    CorrectionView accept(@PathVariable UUID id, Caller caller) {
        transaction.executeWithoutResult(status -> decide.accept(id, caller));
        return view(corrections.find(id).orElseThrow());
    }

    @Operation(summary = "Rejects a suggestion with a reason")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/corrections/{id}/rejection")
    CorrectionView reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection, Caller caller) {
        transaction.executeWithoutResult(
                status -> decide.reject(id, rejection.reason().strip(), caller));
        return view(corrections.find(id).orElseThrow());
    }

    private CorrectionView view(Correction correction) {
        return centres.find(correction.centre())
                .map(centre -> new CorrectionView(
                        correction, centre.name(), false, SuggestCorrection.compare(correction, centre)))
                .orElseGet(() -> new CorrectionView(
                        correction,
                        centres.last(correction.centre())
                                .map(Centres.Last::name)
                                .orElse(null),
                        true,
                        List.of()));
    }
}
