package org.changkai.news.photo.darkroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Reads and writes pictures; one adapter each for libvips and for plain Java. What is malformed is an {@link IOException}. */
public interface Enlarger {

    /** What the original may be. */
    Set<PictureType> reads();

    /** Formats it writes here. */
    Set<PictureType> writes();

    /** Reads the header and nothing more. */
    Negative open(Path file, PictureType type) throws IOException;

    /** A picture that is not decoded yet. */
    interface Negative extends AutoCloseable {

        /** In pixels, as it lies in the file. */
        int width();

        int height();

        /** The packets of words in it. */
        Envelope words() throws IOException;

        /** Whether it is shown with its sides exchanged. */
        boolean onItsSide();

        /** Decodes it: upright, in sRGB on white, not wider than asked for and never enlarged. */
        Sheet expose(int maxWidth) throws IOException;

        @Override
        void close();
    }

    /** A decoded picture in memory, which it gives back when it is closed. */
    interface Sheet extends AutoCloseable {

        int width();

        int height();

        /** A cut with light of its own. */
        Sheet cut(int x, int y, int width, int height) throws IOException;

        Sheet scaled(int width, int height) throws IOException;

        /** Its light, to be read and to be changed. */
        Pixels pixels() throws IOException;

        /**
         * Encodes it.
         *
         * @param words XMP for formats that are not stamped afterwards; empty if there is none
         */
        byte[] written(PictureType format, int quality, String words) throws IOException;

        @Override
        void close();
    }

    /** Points of a sheet as {@code 0xRRGGBB}. */
    interface Pixels {

        int get(int x, int y);

        void set(int x, int y, int rgb);
    }
}
