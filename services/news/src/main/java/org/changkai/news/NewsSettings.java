package org.changkai.news;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;

/** How the news service behaves: {@code changkai.news} in its settings. */
record NewsSettings(
        @NotNull @Valid Rounds rounds,
        @NotNull @Valid Editing editing,
        @NotNull @Valid Publication publication,
        @NotNull @Valid Feed feed,
        @NotNull @Valid Photo photo) {

    record Rounds(
            @Min(0) @Max(3) int reviews, @Min(0) @Max(3) int proofs) {}

    record Editing(@NotNull Duration lease) {}

    record Publication(@NotNull Duration lookEvery) {}

    record Feed(@Min(1) @Max(200) int size, @NotBlank String title) {}

    record Photo(
            @NotBlank String store,
            @Positive int maxMegapixels,
            @Positive int maxSide,
            @Positive int decoders,
            @NotNull Duration patience,
            @NotEmpty List<@Min(16) @Max(8000) Integer> widths,
            @DecimalMin("0.1") @DecimalMax("1.0") float jpegQuality,
            @DecimalMin("0.1") @DecimalMax("1.0") float webpQuality) {}
}
