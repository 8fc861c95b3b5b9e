package org.changkai.news.photo.darkroom.imageio;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.changkai.news.photo.darkroom.PictureType;

/** Encodes prints: JPEG by the JDK, WebP by libwebp where the machine can load it. */
final class Printer {

    private Printer() {}

    private static final class WebpHere {
        static final boolean YES = tried();

        private static boolean tried() {
            try {
                var dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
                return webp(dot, 0.5f).length > 0;
            } catch (IOException | RuntimeException | LinkageError absent) {
                return false;
            }
        }
    }

    static boolean writesWebp() {
        return WebpHere.YES;
    }

    static byte[] printed(BufferedImage picture, PictureType format, float quality) throws IOException {
        return switch (format) {
            case JPEG -> jpeg(picture, quality);
            case WEBP -> webp(picture, quality);
            case PNG, HEIC, AVIF -> throw new IllegalArgumentException(format + " is not written here");
        };
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            var writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                var how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                return written(writer, how, picture);
            }
        }
        throw new IllegalStateException("this JDK writes no JPEG");
    }

    private static byte[] webp(BufferedImage picture, float quality) throws IOException {
        var writer = new WebPImageWriterSpi().createWriterInstance(null);
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionType("Lossy");
        how.setCompressionQuality(quality);
        return written(writer, how, picture);
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam how, BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
