package org.changkai.booking.rule.web;

import java.util.List;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.platform.problem.Problem;

/** Turns outcomes into answers: what was done, or a problem with the refusal's code. */
public final class Answers {

    private Answers() {}

    /** The value, or the refusal as an exception: 422, 409, 404 or 410 by its kind. */
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw problem(refused.refusal()).exception();
        };
    }

    private static Problem problem(Refusal refusal) {
        var status = switch (refusal.kind()) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            case UNKNOWN -> 404;
            case GONE -> 410;
        };
        var pointer = refusal.pointer();
        var errors = pointer == null
                ? List.<Problem.InvalidField>of()
                : List.of(new Problem.InvalidField(pointer, refusal.code()));
        return new Problem(status, refusal.code(), refusal.members(), errors);
    }
}
