package org.changkai.portal.neighbour;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a neighbour answered. A page shows what was given and says so where a neighbour is away; it never fails with it.
 *
 * @param <T> what was asked for
 */
public sealed interface Reply<T> {

    /** The answer. */
    record Given<T>(T value) implements Reply<T> {}

    /** The neighbour says no, for a reason. */
    record Refused<T>(Refusal refusal) implements Reply<T> {}

    /** The neighbour could not be reached, took too long, or failed. */
    record Away<T>() implements Reply<T> {}

    /** The answer, null if there is none. */
    default @Nullable T given() {
        return this instanceof Given<T>(T value) ? value : null;
    }

    default boolean away() {
        return this instanceof Away;
    }

    /** The reason of a refusal, null if it is none. */
    default @Nullable Refusal refusal() {
        return this instanceof Refused<T>(Refusal refusal) ? refusal : null;
    }

    /** The status of a page that shows it: 200, the refusal's own, or 503. */
    default int status() {
        return switch (this) {
            case Given<T> given -> 200;
            case Refused<T>(Refusal refusal) -> refusal.status();
            case Away<T> away -> 503;
        };
    }

    /** The same answer seen another way. */
    default <U> Reply<U> map(Function<T, U> view) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(view.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
            case Away<T>() -> new Away<>();
        };
    }
}
