package org.changkai.platform.datum.web;

import org.changkai.platform.datum.Datum;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The datum in which a request gives coordinates and wants them: its parameter {@code datum}. */
public final class RequestedDatum {

    private RequestedDatum() {}

    /**
     * WGS-84 if the request says nothing.
     *
     * @throws org.changkai.platform.problem.ProblemException 422 {@code unknown-datum}
     */
    public static Datum of(@Nullable String name) {
        return Datum.named(name == null || name.isBlank() ? null : name)
                .orElseThrow(() -> Problem.invalid("datum", "unknown-datum").exception());
    }
}
