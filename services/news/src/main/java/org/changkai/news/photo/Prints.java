package org.changkai.news.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stamps prints with their words and keeps them as renditions; a rendition's name holds the hash of its bytes. */
public final class Prints {

    private static final Logger log = LoggerFactory.getLogger(Prints.class);
    private static final String AVIF = "image/avif";

    private final PhotoStore store;
    private final Darkroom darkroom;
    private final Leftovers leftovers;

    public Prints(PhotoStore store, Darkroom darkroom, Leftovers leftovers) {
        this.store = store;
        this.darkroom = darkroom;
        this.leftovers = leftovers;
    }

    /** The original for as long as it is worked on. */
    record Original(Path path) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    private static String originalKey(UUID photo) {
        return "originals/" + photo;
    }

    private static String folder(UUID photo) {
        return "renditions/" + photo;
    }

    static String key(UUID photo, String name) {
        return folder(photo) + "/" + name;
    }

    /** A store that is full or away is a refusal; anything else is broken. */
    static <T> Outcome<T> refusal(IOException broken) {
        if (broken instanceof StoreException store) {
            return Outcome.refused(store.reason());
        }
        throw new UncheckedIOException(broken);
    }

    void keepOriginal(UUID photo, Path file) throws IOException {
        store.put(originalKey(photo), file);
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

    /** All of them, or none; what was shown before stays as it is. */
    List<Rendition> keep(UUID photo, List<Print> prints, PhotoTexts texts, List<Rendition> before) throws IOException {
        var renditions = new ArrayList<Rendition>();
        try {
            for (var print : prints) {
                renditions.add(keep(photo, print, texts));
            }
            return renditions;
        } catch (IOException | RuntimeException broken) {
            var made = new ArrayList<>(renditions);
            made.removeAll(before);
            abandon(made.stream().map(rendition -> key(photo, rendition.name())).toList());
            throw broken;
        }
    }

    private Rendition keep(UUID photo, Print print, PhotoTexts texts) throws IOException {
        var bytes = darkroom.stamp(print.bytes(), print.type(), texts);
        var hash = sha256(bytes);
        var shape = print.shape().equals(Rendition.FULL) ? "" : print.shape() + "-";
        var name = shape + print.width() + "-" + hash.substring(0, 8) + extension(print.type());
        store.put(key(photo, name), bytes);
        return new Rendition(name, print.shape(), print.type(), print.width(), print.height(), bytes.length, hash);
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
        return keep(photo.id(), prints, texts, photo.renditions());
    }

    /** Notes, with the caller's transaction, that nobody may see these any more; the keys to be deleted after it. */
    List<String> condemn(UUID photo, List<String> names) {
        var keys = names.stream().map(name -> key(photo, name)).toList();
        leftovers.add(keys);
        return keys;
    }

    /** Takes what was condemned out of the store; what the store does not let go now is deleted later. */
    void delete(List<String> condemned) {
        try {
            for (var key : condemned) {
                store.deleteAll(key);
            }
            leftovers.forget(condemned);
        } catch (IOException stays) {
            log.warn("Renditions that are no longer shown are deleted later: {}", stays.toString());
        }
    }

    /** Takes a photo that came to nothing out of the store, now or later. */
    void abandon(UUID photo) {
        abandon(List.of(originalKey(photo), folder(photo)));
    }

    private void abandon(List<String> keys) {
        try {
            for (var key : keys) {
                store.deleteAll(key);
            }
        } catch (IOException stays) {
            log.warn("What came to nothing is deleted later: {}", stays.toString());
            leftovers.addInAnyCase(keys);
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
