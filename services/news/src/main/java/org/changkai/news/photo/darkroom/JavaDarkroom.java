package org.changkai.news.photo.darkroom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.changkai.news.photo.Darkroom;
import org.changkai.news.photo.PhotoTexts;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;

/**
 * The darkroom in plain Java. The size is read from the header and refused before anything is decoded; what is decoded
 * has at most {@value #DECODED_PIXELS} pixels in memory, a larger picture is read with pixels left out; and only so many
 * pictures are open at a time.
 */
public final class JavaDarkroom implements Darkroom {

    private static final long DECODED_PIXELS = 16_000_000;

    /**
     * What it takes and what it makes.
     *
     * @param widths in pixels, smallest first
     * @param decoders pictures at a time
     * @param patience how long one waits for its turn
     */
    public record Limits(
            int maxMegapixels,
            int maxSide,
            int decoders,
            Duration patience,
            List<Integer> widths,
            float jpegQuality,
            float webpQuality) {}

    private final Limits limits;
    private final Printer printer;
    private final Semaphore places;

    static {
        ImageIO.setUseCache(false);
    }

    public JavaDarkroom(Limits limits) {
        this.limits = limits;
        this.printer = new Printer(limits.jpegQuality(), limits.webpQuality());
        this.places = new Semaphore(limits.decoders(), true);
    }

    @Override
    public Outcome<Developed> develop(Path original) {
        try {
            var type = PictureType.of(original).orElse(null);
            if (type == null) {
                return Outcome.refused(Reason.PHOTO_TYPE_UNKNOWN);
            }
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.refused(Reason.PHOTO_BUSY);
            }
            try {
                return develop(original, type);
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Reason.PHOTO_BUSY);
        } catch (IOException | RuntimeException hostile) {
            return Outcome.refused(Reason.PHOTO_BROKEN); // decoders answer broken files with anything
        }
    }

    private Outcome<Developed> develop(Path original, PictureType type) throws IOException {
        var reader = reader(type);
        try (var in = new FileImageInputStream(original.toFile())) {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width < 1 || height < 1 || (type == PictureType.JPEG && !JpegEnd.isThere(original))) {
                return Outcome.refused(Reason.PHOTO_BROKEN);
            }
            if (tooLarge(width, height)) {
                return Outcome.refused(Reason.PHOTO_TOO_LARGE, "width", width);
            }
            var words = Words.read(Envelope.of(original, type));
            var side = Enlarger.turnsOnItsSide(words.orientation());
            var picture = decode(reader, width, height);
            return Outcome.done(developed(type, picture, side ? height : width, side ? width : height, words));
        } finally {
            reader.dispose();
        }
    }

    private boolean tooLarge(int width, int height) {
        return Math.max(width, height) > limits.maxSide()
                || (long) width * height > limits.maxMegapixels() * 1_000_000L;
    }

    private static BufferedImage decode(ImageReader reader, int width, int height) throws IOException {
        var how = reader.getDefaultReadParam();
        var leaveOut = (int) Math.ceil(Math.sqrt((double) width * height / DECODED_PIXELS));
        if (leaveOut > 1) {
            how.setSourceSubsampling(leaveOut, leaveOut, 0, 0);
        }
        return Enlarger.plain(reader.read(0, how));
    }

    private Developed developed(PictureType type, BufferedImage picture, int width, int height, Words words) {
        try {
            var upright = largest(picture, words.orientation());
            var prints = new ArrayList<Print>();
            var next = upright;
            for (var step : limits.widths().reversed()) {
                if (step < upright.getWidth()) {
                    next = Enlarger.scaled(next, step, Math.max(1, Math.round((float) step * height / width)));
                    prints.addAll(0, printer.print(next));
                }
            }
            prints.addAll(printer.print(upright));
            return new Developed(
                    type.mediaType(), width, height, words.found(), Enlarger.likeness(next), List.copyOf(prints));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Upright and not wider than the widest rendition; scaled before it is turned, which costs less. */
    private BufferedImage largest(BufferedImage picture, int orientation) {
        var widest = limits.widths().getLast();
        var side = Enlarger.turnsOnItsSide(orientation);
        var width = side ? picture.getHeight() : picture.getWidth();
        var scale = Math.min(1.0, (double) widest / width);
        var scaled =
                Enlarger.scaled(picture, Math.max(1, (int) Math.round(picture.getWidth() * scale)), Math.max(1, (int)
                        Math.round(picture.getHeight() * scale)));
        return Enlarger.upright(scaled, orientation);
    }

    @Override
    public byte[] stamp(byte[] print, String type, PhotoTexts texts) {
        return type.equals("image/webp") ? Stamp.webp(print, texts) : Stamp.jpeg(print, texts);
    }

    /** Only readers that were chosen, not what happens to be on the class path. */
    private static ImageReader reader(PictureType type) {
        var wanted = type == PictureType.PNG ? "com.sun." : "com.twelvemonkeys.";
        var readers = ImageIO.getImageReadersByFormatName(type.format());
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().startsWith(wanted)) {
                return reader;
            }
        }
        throw new IllegalStateException("no reader for " + type);
    }
}
