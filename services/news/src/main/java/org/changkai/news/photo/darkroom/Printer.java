package org.changkai.news.photo.darkroom;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.changkai.news.photo.Darkroom.Print;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes prints: JPEG by the JDK, WebP by libwebp where the machine can load it. */
final class Printer {

    private static final Logger log = LoggerFactory.getLogger(Printer.class);

    private final float jpegQuality;
    private final float webpQuality;

    Printer(float jpegQuality, float webpQuality) {
        this.jpegQuality = jpegQuality;
        this.webpQuality = webpQuality;
    }

    private static final class WebpHere {
        static final boolean YES = tried();

        private static boolean tried() {
            try {
                var dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
                return webp(dot, 0.5f).length > 0;
            } catch (IOException | RuntimeException | LinkageError absent) {
                log.warn("This machine writes no WebP, renditions are JPEG only: {}", absent.toString());
                return false;
            }
        }
    }

    List<Print> print(BufferedImage picture) throws IOException {
        var prints = new ArrayList<Print>();
        var width = picture.getWidth();
        var height = picture.getHeight();
        prints.add(new Print(width, height, "image/jpeg", jpeg(picture)));
        if (WebpHere.YES) {
            prints.add(new Print(width, height, "image/webp", webp(picture, webpQuality)));
        }
        return prints;
    }

    private byte[] jpeg(BufferedImage picture) throws IOException {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            var writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                var how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(jpegQuality);
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
