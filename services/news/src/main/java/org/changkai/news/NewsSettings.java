package org.changkai.news;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.changkai.news.photo.darkroom.EnlargerChoice;
import org.changkai.news.photo.darkroom.Plan;
import org.changkai.news.photo.upload.TakeUpload;
import org.springframework.util.unit.DataSize;

/** How the news service behaves: {@code changkai.news} in its settings. */
record NewsSettings(
        @NotNull @Valid Rounds rounds,
        @NotNull @Valid Editing editing,
        @NotNull @Valid Publication publication,
        @NotNull @Valid Reading reading,
        @NotNull @Valid Feed feed,
        @NotNull @Valid Subscribers subscribers,
        @NotNull @Valid Photo photo) {

    record Rounds(
            @Min(0) @Max(3) int reviews, @Min(0) @Max(3) int proofs) {}

    record Editing(@NotNull Duration lease) {}

    record Publication(@NotNull Duration lookEvery) {}

    record Reading(@NotNull DataSize keep, @NotNull Duration lease) {}

    record Subscribers(@NotNull Duration lookEvery, boolean allowPrivate) {}

    record Feed(@Min(1) @Max(200) int size, @NotBlank String title) {}

    record Photo(
            @NotBlank String store,
            @NotNull EnlargerChoice enlarger,
            @Positive int maxMegapixels,
            @Positive int maxSide,
            @Positive int decoders,
            @NotNull Duration patience,
            @NotNull Duration developTime,
            @NotNull DataSize developMemory,
            @NotEmpty List<@Min(16) @Max(8000) Integer> widths,
            @Min(16) @Max(8000) int printWidth,
            @NotEmpty List<@Min(16) @Max(8000) Integer> cutWidths,
            @Min(10) @Max(100) int jpegQuality,
            @Min(10) @Max(100) int webpQuality,
            @Min(10) @Max(100) int avifQuality,
            boolean avif,
            @NotNull Duration lookEvery,
            @NotNull @Valid Resumable upload) {

        /** Bounds of uploads that come in parts. */
        record Resumable(
                @NotNull DataSize largest,
                @NotNull Duration keptFor,
                @Positive int perAccount) {}

        TakeUpload.Bounds uploads() {
            return new TakeUpload.Bounds(upload.largest().toBytes(), upload.keptFor(), upload.perAccount());
        }

        /** Cuts for the front page and for cards that are sent on. */
        Plan plan() {
            return new Plan(
                    maxMegapixels,
                    maxSide,
                    widths,
                    printWidth,
                    List.of(new Plan.Shape("square", 1, 1, cutWidths), new Plan.Shape("wide", 16, 9, cutWidths)),
                    jpegQuality,
                    webpQuality,
                    avifQuality);
        }
    }
}
