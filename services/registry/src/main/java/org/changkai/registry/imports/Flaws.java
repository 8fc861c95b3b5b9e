package org.changkai.registry.imports;

import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.Problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Turns what is wrong with a request into its problem. */
public final class Flaws {

    private Flaws() {}

    /**
     * The members of a list in a request.
     *
     * @throws org.changkai.platform.problem.ProblemException 422 with a pointer to each that is null
     */
    public static List<String> members(String field, @Nullable List<@Nullable String> members) {
        return members == null ? List.of() : present(field, members);
    }

    /** The same of members of any kind, in a list that is there. */
    public static <T> List<T> present(String field, List<@Nullable T> members) {
        var missing = new ArrayList<InvalidField>();
        var present = new ArrayList<T>();
        for (var index = 0; index < members.size(); index++) {
            var member = members.get(index);
            if (member == null) {
                missing.add(new InvalidField("/" + field + "/" + index, "missing"));
            } else {
                present.add(member);
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing).exception();
        }
        return present;
    }

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
