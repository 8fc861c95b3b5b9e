package org.changkai.news.photo.darkroom.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.changkai.news.photo.darkroom.Enlarger;
import org.changkai.news.photo.darkroom.PictureType;

/** With libvips: Debian's {@code libvips42} 8.14 or newer. Only four of its readers are let near a file. */
public final class VipsEnlarger implements Enlarger {

    private final Library vips;
    private final Set<PictureType> reads = EnumSet.of(PictureType.JPEG, PictureType.PNG, PictureType.WEBP);
    private final Set<PictureType> writes = EnumSet.of(PictureType.JPEG, PictureType.WEBP);

    /** @throws IllegalArgumentException if libvips is not installed */
    public VipsEnlarger() {
        vips = new Library();
        if (vips.number("vips_init", vips.text("changkai")) != 0) {
            throw new IllegalArgumentException("libvips does not start");
        }
        vips.run("vips_concurrency_set", 1);
        vips.run("vips_cache_set_max", 0);
        vips.run("vips_operation_block_set", vips.text("VipsForeignLoad"), 1);
        for (var reader : List.of("Jpeg", "Png", "Webp", "Heif")) {
            vips.run("vips_operation_block_set", vips.text("VipsForeignLoad" + reader), 0);
        }
        if (has("heifload")) {
            reads.add(PictureType.HEIC);
        }
        if (has("heifsave")) {
            writes.add(PictureType.AVIF);
        }
    }

    private boolean has(String operation) {
        return vips.pointer("vips_type_find", 2, vips.text("VipsOperation"), vips.text(operation))
                        .address()
                != 0;
    }

    @Override
    public Set<PictureType> reads() {
        return reads;
    }

    @Override
    public Set<PictureType> writes() {
        return writes;
    }

    @Override
    public Negative open(Path file, PictureType type) throws IOException {
        var image = vips.pointer(
                "vips_image_new_from_file",
                1,
                vips.text(file.toString()),
                vips.text("access"),
                1,
                vips.text("fail_on"),
                2,
                MemorySegment.NULL);
        if (image.address() == 0) {
            vips.run("vips_error_clear");
            throw new IOException("no header");
        }
        return new VipsNegative(vips, file, type, image);
    }

    /** A slot for one pointer that a function fills. */
    static MemorySegment slot(Library vips) {
        return vips.room(ADDRESS);
    }

    static MemorySegment filled(MemorySegment slot) {
        return slot.get(ADDRESS, 0);
    }

    static MemorySegment length(Library vips) {
        return vips.room(JAVA_LONG);
    }
}
