package org.changkai.news.photo.darkroom;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The size that the head of a file claims. It is believed only where it is too large: such a file is refused before a process
 * is started for it. The formats that can be bombs of a few bytes are looked at.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Claim(int width, int height) {

    private static final int BEFORE_THE_SIDES_OF_A_PNG = 16;
    private static final int START_OF_SCAN = 0xda;

    /** Null where the head claims nothing that is read here. */
    static @Nullable Claim of(Path file, PictureType type) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (type) {
                case PNG -> ofPng(in);
                case JPEG -> ofJpeg(in);
                case WEBP, HEIC, AVIF -> null;
            };
        } catch (EOFException endsEarly) {
            return null;
        }
    }

    private static Claim ofPng(DataInputStream in) throws IOException {
        in.skipNBytes(BEFORE_THE_SIDES_OF_A_PNG);
        return new Claim(side(in.readInt()), side(in.readInt()));
    }

    /** Of a PNG's 32 bits without a sign. */
    private static int side(int bits) {
        return bits < 0 ? Integer.MAX_VALUE : bits;
    }

    private static @Nullable Claim ofJpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        while (true) {
            var marker = JpegMarkers.next(in);
            if (JpegMarkers.standsAlone(marker)) {
                continue;
            }
            if (marker == START_OF_SCAN) {
                return null;
            }
            var length = in.readUnsignedShort();
            if (isFrame(marker)) {
                in.skipNBytes(1);
                var height = in.readUnsignedShort();
                return new Claim(in.readUnsignedShort(), height);
            }
            in.skipNBytes(Math.max(0, length - 2));
        }
    }

    /** {@code SOF0} to {@code SOF15}; three of that row mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
