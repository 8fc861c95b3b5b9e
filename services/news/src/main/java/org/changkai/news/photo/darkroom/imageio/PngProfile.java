package org.changkai.news.photo.darkroom.imageio;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The colour profile of a PNG, which the JDK's reader knows and does not apply. */
final class PngProfile {

    private static final int LARGEST = 1 << 20;
    private static final int METHOD = 1;

    private PngProfile() {}

    /** Null if there is none that can be used; then the colours count as sRGB. */
    static @Nullable ICC_ColorSpace of(Path png) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(png)))) {
            in.skipNBytes(8);
            while (true) {
                var length = Integer.toUnsignedLong(in.readInt());
                var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (name.equals("IDAT") || name.equals("IEND")) {
                    return null;
                }
                if (name.equals("iCCP") && length <= LARGEST) {
                    return space(in.readNBytes((int) length));
                }
                in.skipNBytes(length + 4);
            }
        }
    }

    /** A name, a zero, the method, and what is packed: never unfolded further than a profile may be long. */
    private static @Nullable ICC_ColorSpace space(byte[] chunk) {
        var start = 0;
        while (start < chunk.length && chunk[start] != 0) {
            start++;
        }
        start += 1 + METHOD;
        if (start >= chunk.length) {
            return null;
        }
        try (var packed = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            var profile = ICC_Profile.getInstance(packed.readNBytes(LARGEST));
            return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? new ICC_ColorSpace(profile) : null;
        } catch (IOException | IllegalArgumentException unusable) {
            return null;
        }
    }

    /** The picture, whose numbers are those of that space, in sRGB. */
    static BufferedImage inSrgb(BufferedImage picture, ICC_ColorSpace space) {
        var width = picture.getWidth();
        var model = new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        var numbers = Raster.createInterleavedRaster(
                DataBuffer.TYPE_BYTE, width, picture.getHeight(), model.getNumComponents(), null);
        var row = new int[width * model.getNumComponents()];
        for (var y = 0; y < picture.getHeight(); y++) {
            numbers.setPixels(0, y, width, 1, picture.getRaster().getPixels(0, y, width, 1, row));
        }
        var seen = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        return new ColorConvertOp(null).filter(new BufferedImage(model, numbers, false, null), seen);
    }
}
