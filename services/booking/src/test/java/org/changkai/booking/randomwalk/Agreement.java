package org.changkai.booking.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.FormatMethod;
import org.changkai.booking.rule.Outcome;
import org.jspecify.annotations.Nullable;

/** Holds what the service answers against what the model expects, and says after which operation they differ. */
final class Agreement {

    private String told = "";
    private int done;
    private int accepted;
    private int refused;

    void next() {
        done++;
    }

    @FormatMethod
    void say(String text, Object... values) {
        told = text.formatted(values);
    }

    /** What came of it; null if it was refused, as it should be. */
    <T> @Nullable T of(Outcome<T> outcome, boolean expected) {
        assertThat(outcome).as("%s", this).matches(one -> expected == (one instanceof Outcome.Done));
        if (outcome instanceof Outcome.Done<T>(var value)) {
            accepted++;
            return value;
        }
        refused++;
        return null;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    @Override
    public String toString() {
        return "operation " + done + ": " + told;
    }
}
