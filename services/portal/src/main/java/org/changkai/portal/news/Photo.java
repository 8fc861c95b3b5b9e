package org.changkai.portal.news;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A photograph with its caption, its credit and its sizes. */
public record Photo(
        String id, String caption, String credit, String alt, int width, int height, List<Rendition> renditions) {

    /** One size. */
    public record Rendition(String name, String type, int width, int height, String url) {}

    /** The addresses of the JPEG sizes for {@code srcset}. */
    public String srcset() {
        return jpegs().stream()
                .map(rendition -> address(rendition) + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** The smallest JPEG that is at least so wide, the widest if none is; null without any. */
    public @Nullable Rendition atLeast(int pixels) {
        var jpegs = jpegs();
        return jpegs.stream()
                .filter(rendition -> rendition.width() >= pixels)
                .findFirst()
                .orElse(jpegs.isEmpty() ? null : jpegs.getLast());
    }

    /** The address of that size, empty without any. */
    public String address(int pixels) {
        var rendition = atLeast(pixels);
        return rendition == null ? "" : address(rendition);
    }

    private String address(Rendition rendition) {
        return rendition.url().isEmpty()
                ? "/api/news/photos/" + id + "/renditions/" + rendition.name()
                : rendition.url();
    }

    private List<Rendition> jpegs() {
        return renditions.stream()
                .filter(rendition ->
                        rendition.type().isEmpty() || rendition.type().equals("image/jpeg"))
                .sorted(Comparator.comparingInt(Rendition::width))
                .toList();
    }
}
