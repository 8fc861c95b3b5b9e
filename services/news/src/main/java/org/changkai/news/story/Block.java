package org.changkai.news.story;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of a story's body. Text is plain text, never markup. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Crosshead.class, name = "crosshead"),
    @JsonSubTypes.Type(value = Block.Quotation.class, name = "quotation"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "photo"),
    @JsonSubTypes.Type(value = Block.Gallery.class, name = "gallery"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Note.class, name = "note")
})
public sealed interface Block {

    /** A paragraph of text. */
    record Paragraph(@NotBlank @Size(max = 10_000) String text) implements Block {}

    /** A heading inside the story (小标题). */
    record Crosshead(@NotBlank @Size(max = 200) String text) implements Block {}

    /** Somebody's words, set apart. */
    record Quotation(
            @NotBlank @Size(max = 2_000) String text,
            @Nullable @Size(max = 100) String by) implements Block {}

    /** One photo with its caption and credit. */
    record Picture(@NotNull UUID photo) implements Block {}

    /** Several photos side by side. */
    record Gallery(@NotEmpty @Size(max = 60) List<@NotNull UUID> photos) implements Block {}

    /** A table; its first row is its head. */
    record Table(@NotEmpty @Size(max = 200) List<@NotEmpty @Size(max = 20) List<@NotNull @Size(max = 500) String>> rows)
            implements Block {}

    /** An editor's note, set small. */
    record Note(@NotBlank @Size(max = 2_000) String text) implements Block {}

    /** The photos it shows, in their order. */
    default List<UUID> photos() {
        return switch (this) {
            case Picture(var photo) -> List.of(photo);
            case Gallery(var photos) -> photos;
            case Paragraph _, Crosshead _, Quotation _, Table _, Note _ -> List.of();
        };
    }

    /** What is left of it without this photo; empty if nothing is. */
    default Optional<Block> without(UUID photo) {
        var others = photos().stream().filter(shown -> !shown.equals(photo)).toList();
        if (others.size() == photos().size()) {
            return Optional.of(this);
        }
        return others.isEmpty() ? Optional.empty() : Optional.of(new Gallery(others));
    }
}
