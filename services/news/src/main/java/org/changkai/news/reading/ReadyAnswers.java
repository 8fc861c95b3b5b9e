package org.changkai.news.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers ready for as long as they are right. What is kept is only given out while this replica holds its lease:
 * then every change is acknowledged only after this replica has forgotten what it made wrong. Without the lease every
 * answer is made anew.
 */
public final class ReadyAnswers {

    private static final int OVERHEAD = 200;

    private final Cache<String, Ready> stories;
    private final Cache<String, Ready> lists;
    private final BooleanSupplier leased;
    private final Clock clock;
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock();
    private final AtomicLong changes = new AtomicLong();

    /**
     * Keeps answers.
     *
     * @param bytes the most that is kept, half of it for stories
     * @param leased whether this replica holds its lease now
     */
    public ReadyAnswers(long bytes, BooleanSupplier leased, Clock clock) {
        this.stories = cache(bytes / 2);
        this.lists = cache(bytes / 2);
        this.leased = leased;
        this.clock = clock;
    }

    /** What is about one story only, by its slug. */
    public Ready story(String slug, Supplier<Ready> made) {
        return get(stories, slug, made);
    }

    /** What shows several stories: lists, pages, feeds. Every change makes it wrong. */
    public Ready list(String key, Supplier<Ready> made) {
        return get(lists, key, made);
    }

    /** A list that need not be made now. */
    public Optional<Ready> keptList(String key) {
        return leased.getAsBoolean() ? Optional.ofNullable(kept(lists, key)) : Optional.empty();
    }

    /** These stories have changed, and with them every list. */
    public void forget(Collection<String> slugs) {
        changing.writeLock().lock();
        try {
            changes.incrementAndGet();
            stories.invalidateAll(slugs);
            lists.invalidateAll();
        } finally {
            changing.writeLock().unlock();
        }
    }

    /** Anything may have changed. */
    public void forgetAll() {
        changing.writeLock().lock();
        try {
            changes.incrementAndGet();
            stories.invalidateAll();
            lists.invalidateAll();
        } finally {
            changing.writeLock().unlock();
        }
    }

    private Ready get(Cache<String, Ready> kept, String key, Supplier<Ready> made) {
        if (!leased.getAsBoolean()) {
            return made.get();
        }
        var ready = kept(kept, key);
        if (ready != null) {
            return ready;
        }
        var before = changes.get();
        var fresh = made.get();
        changing.readLock().lock();
        try {
            if (changes.get() == before) { // what was read before a change is not kept after it
                kept.put(key, fresh);
            }
        } finally {
            changing.readLock().unlock();
        }
        return fresh;
    }

    private @Nullable Ready kept(Cache<String, Ready> kept, String key) {
        var ready = kept.getIfPresent(key);
        return ready == null || (ready.until() != null && !clock.instant().isBefore(ready.until())) ? null : ready;
    }

    private static Cache<String, Ready> cache(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Ready ready) -> key.length() + ready.body().length + OVERHEAD)
                .build();
    }
}
