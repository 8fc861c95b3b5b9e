package org.changkai.news.photo.darkroom;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a JPEG has an end: the decoder fills what is missing with grey and says nothing. */
final class JpegEnd {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegEnd() {}

    static boolean isThere(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            skipToFirstScan(in);
            // inside a scan 0xff is always followed by 0 or by a marker
            for (var last = 0; true; ) {
                var next = in.readUnsignedByte();
                if (last == 0xff && next == END_OF_IMAGE) {
                    return true;
                }
                last = next;
            }
        } catch (EOFException endsEarly) {
            return false;
        }
    }

    private static void skipToFirstScan(DataInputStream in) throws IOException {
        while (true) {
            var marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker == START_OF_SCAN) {
                return;
            }
            if (marker > 0 && (marker < 0xd0 || marker > 0xd8)) {
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
            }
        }
    }
}
