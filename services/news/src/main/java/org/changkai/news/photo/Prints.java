package org.changkai.news.photo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Darkroom.Print;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stamps prints with their words and keeps them as renditions; a rendition's name holds the hash of its bytes. */
final class Prints {

    private static final Logger log = LoggerFactory.getLogger(Prints.class);
    private static final String AVIF = "image/avif";

    private final PhotoStore store;
    private final Darkroom darkroom;

    Prints(PhotoStore store, Darkroom darkroom) {
        this.store = store;
        this.darkroom = darkroom;
    }

    /** The original for as long as it is worked on. */
    record Original(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    static String originalKey(UUID photo) {
        return "originals/" + photo;
    }

    static String folder(UUID photo) {
        return "renditions/" + photo;
    }

    static String key(UUID photo, String name) {
        return folder(photo) + "/" + name;
    }

    /** A store that is full is a refusal; anything else is broken. */
    static <T> Outcome<T> refusal(IOException broken) {
        if (broken instanceof StoreFullException) {
            return Outcome.refused(Reason.PHOTO_STORE_FULL);
        }
        throw new java.io.UncheckedIOException(broken);
    }

    Original original(UUID photo) throws IOException {
        var original = new Original(Files.createTempFile("original-", ".photo"));
        try (var in = store.open(originalKey(photo)).orElseThrow();
                var out = Files.newOutputStream(original.path())) {
            in.transferTo(out);
            return original;
        } catch (IOException | RuntimeException broken) {
            original.close();
            throw broken;
        }
    }

    List<Rendition> keep(UUID photo, List<Print> prints, PhotoTexts texts) throws IOException {
        var renditions = new ArrayList<Rendition>();
        for (var print : prints) {
            var bytes = darkroom.stamp(print.bytes(), print.type(), texts);
            var hash = sha256(bytes);
            var shape = print.shape().equals(Rendition.FULL) ? "" : print.shape() + "-";
            var name = shape + print.width() + "-" + hash.substring(0, 8) + extension(print.type());
            store.put(key(photo, name), bytes);
            renditions.add(new Rendition(
                    name, print.shape(), print.type(), print.width(), print.height(), bytes.length, hash));
        }
        return renditions;
    }

    /** The same light with other words; AVIF, which carries its words inside, is made anew in the background. */
    List<Rendition> restamp(Photo photo, PhotoTexts texts) throws IOException {
        var prints = new ArrayList<Print>();
        for (var rendition : photo.renditions()) {
            if (rendition.type().equals(AVIF)) {
                continue;
            }
            try (var in = store.open(key(photo.id(), rendition.name())).orElseThrow()) {
                prints.add(new Print(
                        rendition.shape(), rendition.width(), rendition.height(), rendition.type(), in.readAllBytes()));
            }
        }
        return keep(photo.id(), prints, texts);
    }

    /** Takes what nobody may see any more out of the store; their addresses are gone already. */
    void forget(UUID photo, List<String> names) {
        for (var name : names) {
            try {
                store.deleteAll(key(photo, name));
            } catch (IOException stays) {
                log.warn("A rendition that is no longer shown could not be deleted: {}", stays.toString());
            }
        }
    }

    private static String extension(String type) {
        return switch (type) {
            case "image/webp" -> ".webp";
            case AVIF -> ".avif";
            default -> ".jpg";
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
