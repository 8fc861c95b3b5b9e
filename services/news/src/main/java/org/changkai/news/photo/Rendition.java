package org.changkai.news.photo;

/**
 * One size of a photo, made once and never changed.
 *
 * @param name its place under the photo's address
 * @param shape {@value #FULL} for the picture as it was cropped by hand, or the name of a narrower cut
 * @param type media type
 * @param sha256 of its bytes; also its entity tag
 */
public record Rendition(String name, String shape, String type, int width, int height, long bytes, String sha256) {

    /** The shape of the whole picture. */
    public static final String FULL = "full";

    /** Whether it shows the whole picture. */
    public boolean full() {
        return shape.equals(FULL);
    }
}
