package org.changkai.local.sample.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/**
 * A small EXIF block: when the picture was made and, where the picture knows it, at which place. The place is there so
 * that the newsroom can prove that nothing it publishes carries one.
 */
final class Exif {

    private static final int CHANGED = 0x0132;
    private static final int DETAILS = 0x8769;
    private static final int GPS = 0x8825;
    private static final int TAKEN = 0x9003;
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu:MM:dd");

    private Exif() {}

    static byte[] of(Picture picture) {
        byte[] taken = (picture.date().format(DATE) + " 10:00:00\0").getBytes(StandardCharsets.US_ASCII);
        Picture.Place place = picture.gps();
        int entries = place == null ? 2 : 3;
        int textAt = 8 + 2 + entries * ENTRY + 4;
        int detailsAt = textAt + taken.length;
        int gpsAt = detailsAt + 2 + ENTRY + 4;
        ByteBuffer tiff = ByteBuffer.allocate(400);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) entries);
        entry(tiff, CHANGED, ASCII, taken.length, textAt);
        entry(tiff, DETAILS, LONG, 1, detailsAt);
        if (place != null) {
            entry(tiff, GPS, LONG, 1, gpsAt);
        }
        tiff.putInt(0).put(taken);
        tiff.putShort((short) 1);
        entry(tiff, TAKEN, ASCII, taken.length, textAt);
        tiff.putInt(0);
        if (place != null) {
            gps(tiff, place, gpsAt);
        }
        byte[] exif = new byte[6 + tiff.position()];
        System.arraycopy("Exif\0\0".getBytes(StandardCharsets.US_ASCII), 0, exif, 0, 6);
        tiff.get(0, exif, 6, tiff.position());
        return exif;
    }

    private static void gps(ByteBuffer tiff, Picture.Place place, int at) {
        int numbersAt = at + 2 + 4 * ENTRY + 4;
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N' << 24);
        entry(tiff, 2, RATIONAL, 3, numbersAt);
        entry(tiff, 3, ASCII, 2, 'E' << 24);
        entry(tiff, 4, RATIONAL, 3, numbersAt + 24);
        tiff.putInt(0);
        degrees(tiff, place.lat());
        degrees(tiff, place.lon());
    }

    private static void degrees(ByteBuffer tiff, double value) {
        long hundredths = Math.round(value * 360_000);
        tiff.putInt((int) (hundredths / 360_000)).putInt(1);
        tiff.putInt((int) (hundredths / 6_000 % 60)).putInt(1);
        tiff.putInt((int) (hundredths % 6_000)).putInt(100);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
