package org.changkai.registry.imports;

import java.util.List;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.Problem.InvalidField;

/** Turns what is wrong with a request into its problem. */
public final class Flaws {

    private Flaws() {}

    /** 403 if it is none of the caller's business, else 422 with a pointer for each flaw; nothing if there is none. */
    public static void refuse(List<Flaw> flaws) {
        if (flaws.stream().anyMatch(flaw -> flaw.reason().equals("outside-area"))) {
            throw Problem.of(403, "outside-area").exception();
        }
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws.stream()
                            .map(flaw -> new InvalidField("/" + flaw.field(), flaw.reason()))
                            .toList())
                    .exception();
        }
    }
}
