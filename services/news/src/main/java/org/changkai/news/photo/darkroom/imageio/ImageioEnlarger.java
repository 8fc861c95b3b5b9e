package org.changkai.news.photo.darkroom.imageio;

import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.changkai.news.photo.darkroom.Enlarger;
import org.changkai.news.photo.darkroom.Envelope;
import org.changkai.news.photo.darkroom.PictureType;
import org.jspecify.annotations.Nullable;

/** In plain Java: the JDK's readers and writers, TwelveMonkeys' for JPEG and WebP, and libwebp to write. */
public final class ImageioEnlarger implements Enlarger {

    static {
        ImageIO.setUseCache(false);
    }

    private record Film(
            ImageReader reader,
            FileImageInputStream in,
            Envelope words,
            @Nullable ICC_ColorSpace colours) implements Negative {

        /** Points in memory at once; of a larger picture points are left out. */
        private static final int LARGEST = 16_000_000;

        @Override
        public int width() {
            return measured(reader::getWidth);
        }

        @Override
        public int height() {
            return measured(reader::getHeight);
        }

        private interface Measure {
            int of(int index) throws IOException;
        }

        private static int measured(Measure measure) {
            try {
                return measure.of(0);
            } catch (IOException broken) {
                return 0;
            }
        }

        @Override
        public boolean onItsSide() {
            return Scaling.turnsOnItsSide(words.orientation());
        }

        @Override
        public Sheet expose(int maxWidth) throws IOException {
            var how = reader.getDefaultReadParam();
            var leaveOut = (int) Math.ceil(Math.sqrt((double) width() * height() / LARGEST));
            if (leaveOut > 1) {
                how.setSourceSubsampling(leaveOut, leaveOut, 0, 0);
            }
            var picture = Scaling.plain(reader.read(0, how));
            var across = onItsSide() ? picture.getHeight() : picture.getWidth();
            var scale = Math.min(1.0, (double) maxWidth / across);
            var scaled = Scaling.scaled(picture, part(picture.getWidth(), scale), part(picture.getHeight(), scale));
            var seen = colours == null ? scaled : PngProfile.inSrgb(scaled, colours);
            return new BufferedSheet(Scaling.upright(seen, words.orientation()));
        }

        private static int part(int side, double scale) {
            return Math.max(1, (int) Math.round(side * scale));
        }

        @Override
        public void close() {
            reader.dispose();
            try {
                in.close();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private record BufferedSheet(BufferedImage picture) implements Sheet, Pixels {

        @Override
        public int width() {
            return picture.getWidth();
        }

        @Override
        public int height() {
            return picture.getHeight();
        }

        @Override
        public Sheet cut(int x, int y, int width, int height) {
            return new BufferedSheet(Scaling.copied(picture.getSubimage(x, y, width, height)));
        }

        @Override
        public Sheet scaled(int width, int height) {
            return new BufferedSheet(Scaling.scaled(picture, width, height));
        }

        @Override
        public Pixels pixels() {
            return this;
        }

        @Override
        public int get(int x, int y) {
            return picture.getRGB(x, y) & 0xffffff;
        }

        @Override
        public void set(int x, int y, int rgb) {
            picture.setRGB(x, y, rgb);
        }

        @Override
        public byte[] written(PictureType format, int quality, String words) throws IOException {
            return Printer.printed(picture, format, quality / 100f);
        }

        /** The heap's own business. */
        @Override
        public void close() {}
    }

    @Override
    public Set<PictureType> reads() {
        return EnumSet.of(PictureType.JPEG, PictureType.PNG, PictureType.WEBP);
    }

    @Override
    public Set<PictureType> writes() {
        return Printer.writesWebp() ? EnumSet.of(PictureType.JPEG, PictureType.WEBP) : EnumSet.of(PictureType.JPEG);
    }

    @Override
    public Negative open(Path file, PictureType type) throws IOException {
        var words = Envelope.of(file, type);
        var colours = type == PictureType.PNG ? PngProfile.of(file) : null;
        var in = new FileImageInputStream(file.toFile());
        var reader = reader(type);
        reader.setInput(in, true, true);
        return new Film(reader, in, words, colours);
    }

    /** Only readers that were chosen, not what happens to be on the class path. */
    private static ImageReader reader(PictureType type) {
        var wanted = type == PictureType.PNG ? "com.sun." : "com.twelvemonkeys.";
        var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().startsWith(wanted)) {
                return reader;
            }
        }
        throw new IllegalStateException("no reader for " + type);
    }
}
