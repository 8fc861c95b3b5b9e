package org.changkai.news.photo.darkroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats we know, told by their first bytes and by nothing that the sender says. */
public enum PictureType {
    JPEG,
    PNG,
    WEBP,
    HEIC,
    AVIF;

    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "mif1", "heim", "heis");

    public String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** AVIF is written and never taken. */
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
        if (starts(head, 4, "ftyp") && HEIC_BRANDS.stream().anyMatch(brand -> starts(head, 8, brand))) {
            return Optional.of(HEIC);
        }
        return starts(head, 0, "RIFF") && starts(head, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean starts(byte[] head, int at, String with) {
        var expected = with.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= at + expected.length
                && Arrays.equals(head, at, at + expected.length, expected, 0, expected.length);
    }
}
