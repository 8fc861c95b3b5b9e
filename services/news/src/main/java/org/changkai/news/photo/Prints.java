package org.changkai.news.photo;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.Darkroom.Print;

/** Stamps prints with their words and keeps them as renditions; a rendition's name holds the hash of its bytes. */
final class Prints {

    private final PhotoStore store;
    private final Darkroom darkroom;

    Prints(PhotoStore store, Darkroom darkroom) {
        this.store = store;
        this.darkroom = darkroom;
    }

    static String original(UUID photo) {
        return "originals/" + photo;
    }

    static String folder(UUID photo) {
        return "renditions/" + photo;
    }

    static String key(UUID photo, String name) {
        return folder(photo) + "/" + name;
    }

    List<Rendition> keep(UUID photo, List<Print> prints, PhotoTexts texts) throws IOException {
        var renditions = new ArrayList<Rendition>();
        for (var print : prints) {
            var bytes = darkroom.stamp(print.bytes(), print.type(), texts);
            var hash = sha256(bytes);
            var name = print.width() + "-" + hash.substring(0, 8) + extension(print.type());
            store.put(key(photo, name), bytes);
            renditions.add(new Rendition(name, print.type(), print.width(), print.height(), bytes.length, hash));
        }
        return renditions;
    }

    /** The same light with other words. */
    List<Rendition> restamp(Photo photo, PhotoTexts texts) throws IOException {
        var prints = new ArrayList<Print>();
        for (var rendition : photo.renditions()) {
            try (var in = store.open(key(photo.id(), rendition.name())).orElseThrow()) {
                prints.add(new Print(rendition.width(), rendition.height(), rendition.type(), in.readAllBytes()));
            }
        }
        return keep(photo.id(), prints, texts);
    }

    private static String extension(String type) {
        return type.equals("image/webp") ? ".webp" : ".jpg";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
