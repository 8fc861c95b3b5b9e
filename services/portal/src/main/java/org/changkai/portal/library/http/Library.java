package org.changkai.portal.library.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.portal.library.Framing;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.library.PhotoWords;
import org.changkai.portal.library.Sought;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.neighbour.http.Together;
import org.springframework.core.io.Resource;

/** What pages ask of the photo library, and have it do. */
public final class Library {

    private static final String PHOTOS = "/api/news/photos";

    private final Neighbour news;
    private final Together together;

    Library(Neighbour news, Together together) {
        this.news = news;
        this.together = together;
    }

    /** The photographs that are sought, the newest first. */
    public Reply<LibraryPhoto.LibraryPhotos> find(Sought sought, int limit, String cursor) {
        var path = new StringBuilder(PHOTOS + "?limit={limit}");
        var variables = new ArrayList<Object>(List.of(limit));
        for (var asked : sought.asked().entrySet()) {
            path.append("&%1$s={%1$s}".formatted(asked.getKey()));
            variables.add(asked.getValue());
        }
        if (!cursor.isEmpty()) {
            path.append("&cursor={cursor}");
            variables.add(cursor);
        }
        return news.get(LibraryPhoto.LibraryPhotos.class, path.toString(), variables.toArray());
    }

    public Reply<LibraryPhoto> photo(String id) {
        return news.get(LibraryPhoto.class, PHOTOS + "/{id}", id);
    }

    /** The records of several at once, by id; those that are unknown are left out. */
    public Map<String, LibraryPhoto> photos(List<String> ids) {
        var asked = ids.stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(id -> together.ask(() -> photo(id)))
                .toList();
        var found = new LinkedHashMap<String, LibraryPhoto>();
        asked.stream()
                .map(answer -> answer.get().given())
                .filter(Objects::nonNull)
                .forEach(photo -> found.put(photo.id(), photo));
        return found;
    }

    public Reply<LibraryPhoto> add(Resource file) {
        return news.upload(LibraryPhoto.class, file, Map.of(), PHOTOS);
    }

    /** Says something else about the revision that was read. */
    public Reply<LibraryPhoto> change(String id, PhotoWords words, long read) {
        return news.put(
                LibraryPhoto.class, words.document(), Map.of("If-Match", "\"" + read + "\""), PHOTOS + "/{id}", id);
    }

    /** Crops, focuses and blurs the revision that was read. */
    public Reply<LibraryPhoto> frame(String id, Framing framing, long read) {
        return news.put(
                LibraryPhoto.class,
                framing.document(),
                Map.of("If-Match", "\"" + read + "\""),
                PHOTOS + "/{id}/treatment",
                id);
    }
}
