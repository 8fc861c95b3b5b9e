package org.changkai.news.photo.darkroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The formats we take, told by their first bytes and by nothing that the sender says. */
enum PictureType {
    JPEG("jpeg"),
    PNG("png"),
    WEBP("webp");

    private final String format;

    PictureType(String format) {
        this.format = format;
    }

    /** The name under which ImageIO knows it. */
    String format() {
        return format;
    }

    String mediaType() {
        return "image/" + format;
    }

    static Optional<PictureType> of(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        }
        if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        return starts(head, 0, "RIFF") && starts(head, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean starts(byte[] head, int at, String with) {
        var expected = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= at + expected.length
                && Arrays.equals(head, at, at + expected.length, expected, 0, expected.length);
    }
}
