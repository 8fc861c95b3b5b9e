package org.changkai.news.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What stands under the headline.
 *
 * @param version of this format; blocks of a later one are not understood
 * @param blocks in reading order
 */
public record Body(
        @Min(1) @Max(1) int version,
        @NotNull @Size(max = 500) List<@NotNull @Valid Block> blocks) {

    /** The photos it shows, each once, in reading order. */
    List<UUID> photos() {
        return blocks.stream()
                .flatMap(block -> block.photos().stream())
                .distinct()
                .toList();
    }

    /** Without this photo: its block is gone, a gallery shows its others. */
    public Body without(UUID photo) {
        return new Body(
                version,
                blocks.stream().flatMap(block -> block.without(photo).stream()).toList());
    }
}
