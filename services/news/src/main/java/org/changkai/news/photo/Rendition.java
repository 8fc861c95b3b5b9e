package org.changkai.news.photo;

/**
 * One size of a photo, made once and never changed.
 *
 * @param name its place under the photo's address
 * @param type media type
 * @param sha256 of its bytes; also its entity tag
 */
public record Rendition(String name, String type, int width, int height, long bytes, String sha256) {}
