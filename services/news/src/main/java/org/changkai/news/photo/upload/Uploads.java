package org.changkai.news.photo.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All uploads that are not finished or were finished lately. */
public interface Uploads {

    void add(Upload upload);

    Optional<Upload> find(UUID id);

    /** How many of this account are under way. */
    int count(String account);

    /** Keeps a part; false if another one was kept at this place meanwhile. */
    boolean advance(UUID id, long from, long to, String key);

    /** The keys of its parts in their order. */
    List<String> parts(UUID id);

    /** It became this photo and needs its parts no longer. */
    void finish(UUID id, UUID photo);

    void forget(UUID id);

    /** One whose time is over, which nobody else forgets until this transaction ends. */
    Optional<UUID> expired(Instant now);
}
