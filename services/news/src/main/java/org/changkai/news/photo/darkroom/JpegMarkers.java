package org.changkai.news.photo.darkroom;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG's markers say before anything is decoded: a decoder fills what is missing with grey and says nothing, and
 * goes through the whole picture again for each scan that a file claims to have.
 *
 * @param ended whether it has an end
 * @param progressive whether all of it must be kept until the last scan
 * @param scans how often the whole picture is gone through
 */
record JpegMarkers(boolean ended, boolean progressive, int scans) {

    private static final int MOST_SCANS = 64;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    static JpegMarkers of(Path file) throws IOException {
        var progressive = false;
        var scans = 0;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            in.skipNBytes(2);
            var marker = next(in);
            while (marker != END_OF_IMAGE && scans <= MOST_SCANS) {
                if (standsAlone(marker)) {
                    marker = next(in);
                    continue;
                }
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                progressive |= marker == 0xc2 || marker == 0xc6 || marker == 0xca || marker == 0xce;
                if (marker == START_OF_SCAN) {
                    scans++;
                }
                marker = next(in);
            }
            return new JpegMarkers(true, progressive, scans);
        } catch (EOFException endsEarly) {
            return new JpegMarkers(false, progressive, scans);
        }
    }

    /** Whether more is asked of a decoder than any camera asks. */
    boolean endless() {
        return scans > MOST_SCANS;
    }

    /** The next marker; light is passed over, in it 0xff is followed by 0 or by a restart. */
    static int next(DataInputStream in) throws IOException {
        while (true) {
            var read = in.readUnsignedByte();
            while (read == 0xff) {
                read = in.readUnsignedByte();
                if (read != 0 && read != 0xff && !(read >= 0xd0 && read <= 0xd7)) {
                    return read;
                }
            }
        }
    }

    static boolean standsAlone(int marker) {
        return marker == 1 || (marker >= 0xd0 && marker <= 0xd8);
    }
}
