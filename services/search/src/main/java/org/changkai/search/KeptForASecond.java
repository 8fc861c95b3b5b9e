package org.changkai.search;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every question needs and seldom changes: read at most once a second, so that a change counts on every replica then. */
public final class KeptForASecond<T> {

    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<T> read;
    private volatile @Nullable Kept<T> kept;

    public KeptForASecond(Supplier<T> read) {
        this.read = read;
    }

    private record Kept<T>(T value, long readAt) {}

    public T get() {
        var known = kept;
        if (known == null || System.nanoTime() - known.readAt() > NANOS) {
            known = new Kept<>(read.get(), System.nanoTime());
            kept = known;
        }
        return known.value();
    }

    /** This process changed it: it is read again at once. */
    public void forget() {
        kept = null;
    }
}
