package org.changkai.local.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.changkai.local.Door;
import org.changkai.local.Patience;
import org.changkai.local.Upload;
import org.changkai.local.sample.picture.Picture;

/**
 * Draws and uploads the pictures that stories ask for, each at most once. Caption and credit travel in the file, as from
 * a camera; the text for those who cannot see travels beside it.
 */
final class SamplePhotos {

    private final Door writer;
    private final Map<String, Picture> pictures =
            SamplePictures.all().stream().collect(Collectors.toMap(Picture::key, Function.identity()));
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    SamplePhotos(Door writer) {
        this.writer = writer;
    }

    /** The photos' ids by the pictures' keys. */
    Map<String, String> ids(List<String> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> ids.computeIfAbsent(key, this::id)));
    }

    int uploaded() {
        return ids.size();
    }

    private String id(String key) {
        Picture picture = pictures.get(key);
        if (picture == null) {
            throw new IllegalStateException("no picture is called " + key);
        }
        Upload file = new Upload(picture.filename(), "image/jpeg", picture.jpeg()).with("alt", picture.alt());
        return Patience.call(
                        () -> writer.with("Idempotency-Key", "sample-" + key).upload("/api/news/photos", file))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }
}
