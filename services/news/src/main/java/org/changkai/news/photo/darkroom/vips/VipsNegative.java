package org.changkai.news.photo.darkroom.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import org.changkai.news.photo.darkroom.Enlarger.Negative;
import org.changkai.news.photo.darkroom.Enlarger.Sheet;
import org.changkai.news.photo.darkroom.Envelope;
import org.changkai.news.photo.darkroom.PictureType;

/** A file of which libvips has read the header. */
final class VipsNegative implements Negative {

    private static final int SRGB = 22;
    private static final int ANY_HEIGHT = 10_000_000;
    private static final int ONLY_SMALLER = 2;

    private final Library vips;
    private final Path file;
    private final PictureType type;
    private final MemorySegment image;

    VipsNegative(Library vips, Path file, PictureType type, MemorySegment image) {
        this.vips = vips;
        this.file = file;
        this.type = type;
        this.image = image;
    }

    @Override
    public int width() {
        return vips.number("vips_image_get_width", image);
    }

    @Override
    public int height() {
        return vips.number("vips_image_get_height", image);
    }

    @Override
    public Envelope words() throws IOException {
        return type == PictureType.HEIC
                ? new Envelope(packets("exif-data"), List.of(), packets("xmp-data"))
                : Envelope.of(file, type);
    }

    private List<byte[]> packets(String name) {
        var data = VipsEnlarger.slot(vips);
        var length = VipsEnlarger.length(vips);
        if (vips.number("vips_image_get_typeof", image, vips.text(name)) == 0
                || vips.number("vips_image_get_blob", image, vips.text(name), data, length) != 0
                || length.get(JAVA_LONG, 0) > Envelope.LARGEST) {
            return List.of();
        }
        return List.of(Envelope.withoutPrefix(Library.room(VipsEnlarger.filled(data), length.get(JAVA_LONG, 0))
                .toArray(JAVA_BYTE)));
    }

    @Override
    public boolean onItsSide() {
        return vips.number("vips_image_get_orientation_swap", image) != 0;
    }

    @Override
    public Sheet expose(int maxWidth) throws IOException {
        var smaller = VipsEnlarger.slot(vips);
        vips.call(
                "vips_thumbnail",
                3,
                vips.text(file.toString()),
                smaller,
                maxWidth,
                vips.text("height"),
                ANY_HEIGHT,
                vips.text("size"),
                ONLY_SMALLER,
                vips.text("fail_on"),
                2,
                vips.text("export_profile"),
                vips.text("srgb"),
                MemorySegment.NULL);
        var coloured = VipsEnlarger.slot(vips);
        vips.call("vips_colourspace", 3, VipsEnlarger.filled(smaller), coloured, SRGB, MemorySegment.NULL);
        return VipsSheet.inMemory(vips, onWhite(VipsEnlarger.filled(coloured)));
    }

    /** Without its transparency; what has none would lose a colour. */
    private MemorySegment onWhite(MemorySegment picture) throws IOException {
        if (vips.number("vips_image_hasalpha", picture) == 0) {
            return picture;
        }
        var white = vips.pointer("vips_array_double_new", 2, vips.numbers(255, 255, 255), 3);
        var flat = VipsEnlarger.slot(vips);
        vips.call("vips_flatten", 2, picture, flat, vips.text("background"), white, MemorySegment.NULL);
        return VipsEnlarger.filled(flat);
    }

    @Override
    public void close() {
        vips.run("g_object_unref", image);
    }
}
