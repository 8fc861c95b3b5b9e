package org.changkai.portal.news;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A photograph with its caption, its credit and its sizes. */
public record Photo(
        String id, String caption, String credit, String alt, int width, int height, List<Rendition> renditions) {

    private static final String JPEG = "image/jpeg";

    /**
     * One size.
     *
     * @param shape {@code full} or empty for the whole picture, else the name of a narrower cut
     */
    public record Rendition(String name, String shape, String type, int width, int height, String url) {

        boolean full() {
            return shape.isEmpty() || shape.equals("full");
        }
    }

    /**
     * The sizes of one type, for a {@code source}.
     *
     * @param type media type
     * @param srcset addresses with their widths
     */
    public record Source(String type, String srcset) {}

    /** Whether readers may see it: with a caption, a credit and at least one size. */
    public boolean shown() {
        return !caption.isEmpty() && !credit.isEmpty() && !renditions.isEmpty();
    }

    /** The addresses of the JPEG sizes for {@code srcset}. */
    public String srcset() {
        return srcset(JPEG);
    }

    /** Better types than JPEG that it comes in, the best first. */
    public List<Source> better() {
        return Stream.of("image/avif", "image/webp")
                .map(type -> new Source(type, srcset(type)))
                .filter(source -> !source.srcset().isEmpty())
                .toList();
    }

    /** A small JPEG of each narrower cut. */
    public List<Rendition> cuts() {
        var cuts = new LinkedHashMap<String, Rendition>();
        renditions.stream()
                .filter(rendition -> !rendition.full() && rendition.type().equals(JPEG))
                .sorted(Comparator.comparingInt(Rendition::width))
                .forEach(rendition -> cuts.putIfAbsent(rendition.shape(), rendition));
        return List.copyOf(cuts.values());
    }

    /** The smallest JPEG that is at least so wide, the widest if none is; null without any. */
    public @Nullable Rendition atLeast(int pixels) {
        var jpegs = of(JPEG).toList();
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

    private String srcset(String type) {
        return of(type).map(rendition -> address(rendition) + " " + rendition.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** The address of a size. */
    public String address(Rendition rendition) {
        return rendition.url().isEmpty()
                ? "/api/news/photos/" + id + "/renditions/" + rendition.name()
                : rendition.url();
    }

    /** The whole picture in this type, smallest first; what says no type is a JPEG. */
    private Stream<Rendition> of(String type) {
        return renditions.stream()
                .filter(Rendition::full)
                .filter(rendition ->
                        rendition.type().equals(type) || (rendition.type().isEmpty() && type.equals(JPEG)))
                .sorted(Comparator.comparingInt(Rendition::width));
    }
}
