package org.changkai.news.photo.darkroom.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import org.changkai.news.photo.darkroom.Enlarger.Pixels;
import org.changkai.news.photo.darkroom.Enlarger.Sheet;
import org.changkai.news.photo.darkroom.PictureType;

/** A picture in memory of three bytes a point. */
record VipsSheet(Library vips, MemorySegment image, MemorySegment light, int width, int height)
        implements Sheet, Pixels {

    private static final int BYTES = 3;
    private static final int UCHAR = 0;
    private static final int EXACTLY = 3;

    /** Computes what is still to be computed, once. */
    static VipsSheet inMemory(Library vips, MemorySegment computed) throws IOException {
        var width = vips.number("vips_image_get_width", computed);
        var height = vips.number("vips_image_get_height", computed);
        var bands = vips.number("vips_image_get_bands", computed);
        var length = VipsEnlarger.length(vips);
        var light = vips.pointer("vips_image_write_to_memory", 2, computed, length);
        if (light.address() == 0 || bands != BYTES || length.get(JAVA_LONG, 0) != (long) width * height * BYTES) {
            throw new IOException("not to be decoded");
        }
        vips.run("g_object_unref", computed);
        var image = vips.pointer(
                "vips_image_new_from_memory", 6, light, length.get(JAVA_LONG, 0), width, height, BYTES, UCHAR);
        return new VipsSheet(vips, image, Library.room(light, length.get(JAVA_LONG, 0)), width, height);
    }

    @Override
    public Sheet cut(int x, int y, int width, int height) throws IOException {
        var cut = VipsEnlarger.slot(vips);
        vips.call("vips_extract_area", 6, image, cut, x, y, width, height, MemorySegment.NULL);
        return inMemory(vips, VipsEnlarger.filled(cut));
    }

    @Override
    public Sheet scaled(int width, int height) throws IOException {
        var scaled = VipsEnlarger.slot(vips);
        vips.call(
                "vips_thumbnail_image",
                3,
                image,
                scaled,
                width,
                vips.text("height"),
                height,
                vips.text("size"),
                EXACTLY,
                MemorySegment.NULL);
        return inMemory(vips, VipsEnlarger.filled(scaled));
    }

    @Override
    public void close() {
        vips.run("g_object_unref", image);
        vips.run("g_free", light);
    }

    @Override
    public Pixels pixels() {
        return this;
    }

    @Override
    public int get(int x, int y) {
        var at = ((long) y * width + x) * BYTES;
        return (light.get(JAVA_BYTE, at) & 0xff) << 16
                | (light.get(JAVA_BYTE, at + 1) & 0xff) << 8
                | (light.get(JAVA_BYTE, at + 2) & 0xff);
    }

    @Override
    public void set(int x, int y, int rgb) {
        var at = ((long) y * width + x) * BYTES;
        light.set(JAVA_BYTE, at, (byte) (rgb >> 16));
        light.set(JAVA_BYTE, at + 1, (byte) (rgb >> 8));
        light.set(JAVA_BYTE, at + 2, (byte) rgb);
    }

    @Override
    public byte[] written(PictureType format, int quality, String words) throws IOException {
        var how = switch (format) {
            case JPEG -> ".jpg[strip,interlace,optimize_coding,Q=" + quality + "]";
            case WEBP -> ".webp[strip,Q=" + quality + "]";
            case AVIF -> ".heif[compression=av1,effort=3,Q=" + quality + "]";
            case PNG, HEIC -> throw new IllegalArgumentException(format + " is not written here");
        };
        if (format == PictureType.AVIF && !words.isEmpty()) {
            var xmp = words.getBytes(StandardCharsets.UTF_8);
            vips.run("vips_image_set_blob_copy", image, vips.text("xmp-data"), vips.bytes(xmp), (long) xmp.length);
        }
        var bytes = VipsEnlarger.slot(vips);
        var length = VipsEnlarger.length(vips);
        vips.call("vips_image_write_to_buffer", 4, image, vips.text(how), bytes, length, MemorySegment.NULL);
        var written = VipsEnlarger.filled(bytes);
        try {
            return Library.room(written, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        } finally {
            vips.run("g_free", written);
        }
    }
}
