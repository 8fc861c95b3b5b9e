package org.changkai.news;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.news.photo.darkroom.EnlargerChoice;
import org.changkai.news.photo.darkroom.Plan;
import org.changkai.news.photo.s3.Bucket;
import org.changkai.news.photo.upload.TakeUpload;
import org.springframework.util.unit.DataSize;

/** How the news service behaves: {@code changkai.news} in its settings. */
record NewsSettings(
        @NotNull @Valid Rounds rounds,
        @NotNull @Valid Editing editing,
        @NotNull @Valid Publication publication,
        @NotNull @Valid Reading reading,
        @NotNull @Valid Feed feed,
        @NotNull @Valid Print print,
        @NotNull @Valid Subscribers subscribers,
        @NotNull @Valid Photo photo) {

    record Rounds(
            @Min(0) @Max(3) int reviews, @Min(0) @Max(3) int proofs) {}

    record Editing(@NotNull Duration lease) {}

    record Publication(@NotNull Duration lookEvery) {}

    record Reading(@NotNull DataSize keep, @NotNull Duration lease) {}

    record Subscribers(@NotNull Duration lookEvery, boolean allowPrivate) {}

    record Print(
            @NotBlank String textFace,
            @NotBlank String headFace,
            @NotBlank String mongolianFace) {}

    record Feed(@Min(1) @Max(200) int size, @NotBlank String title) {}

    record Photo(
            @NotNull Keep keepIn,
            @NotBlank String store,
            @NotNull @Valid ObjectStore bucket,
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

        /** Where photographs are kept. */
        enum Keep {
            FOLDER,
            BUCKET
        }

        /** A bucket of S3 or of a server that speaks its language; empty where photographs are kept in a folder. */
        record ObjectStore(
                @NotNull @Pattern(regexp = "(https?://[^/\\s]+)?")
                String endpoint,

                @NotBlank String region,

                @NotNull @Pattern(regexp = "([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?")
                String name,

                boolean pathStyle,
                @NotNull String accessKey,
                @NotNull String secretKey,
                @NotNull Duration patience) {

            Bucket open() {
                return new Bucket(URI.create(endpoint), region, name, pathStyle, accessKey, secretKey, patience);
            }

            /** Without the keys. */
            @Override
            public String toString() {
                return name + " at " + endpoint;
            }
        }

        @AssertTrue(message = "a bucket needs an endpoint, a name, an access key and a secret key")
        public boolean isBucketComplete() {
            return keepIn == Keep.FOLDER
                    || Stream.of(bucket.endpoint(), bucket.name(), bucket.accessKey(), bucket.secretKey())
                            .noneMatch(String::isBlank);
        }

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
