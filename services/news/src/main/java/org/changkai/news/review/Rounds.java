package org.changkai.news.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How far one kind of round has come for a revision. Only sign-offs of exactly this revision count: one changed
 * character, and all rounds stand open again.
 *
 * @param asked the rounds that the house asks for, in their order
 * @param passed the sign-offs that count, in their order
 */
public record Rounds(Kind kind, List<Round> asked, List<SignOff> passed) {

    /** @param hash of the revision as it stands */
    static Rounds of(Kind kind, int count, List<SignOff> all, String hash) {
        var passed = all.stream()
                .filter(signed -> signed.kind() == kind
                        && signed.verdict() == Verdict.PASS
                        && signed.hash().equals(hash))
                .toList();
        return new Rounds(kind, Round.of(count), passed);
    }

    public boolean complete() {
        return open().isEmpty();
    }

    /** The rounds that nobody has passed yet. */
    public List<Round> open() {
        return asked.stream().filter(round -> passer(round).isEmpty()).toList();
    }

    public Optional<SignOff> passer(Round round) {
        return passed.stream().filter(signed -> signed.round() == round).findFirst();
    }

    /** All rules for one more sign-off, in the order of the regulation. */
    Outcome<SignOff> admit(SignOff next, Authors authors) {
        var rules = new ArrayList<@Nullable Reason>();
        rules.add(asked.contains(next.round()) ? null : Reason.ROUND_NOT_NEEDED);
        rules.add(passer(next.round()).isPresent() ? Reason.ROUND_PASSED : null);
        rules.add(complete() || open().getFirst() == next.round() ? null : Reason.ROUND_OUT_OF_ORDER);
        rules.add(authors.include(next.by()) ? Reason.REVIEWER_IS_AUTHOR : null);
        rules.add(isBySomebodyWhoPassed(next) ? Reason.REVIEWER_TWICE : null);
        rules.add(next.verdict() == Verdict.RETURN && isBlank(next.note()) ? Reason.NOTE_MISSING : null);
        for (var broken : rules) {
            if (broken != null) {
                return Outcome.refused(broken);
            }
        }
        return Outcome.done(next);
    }

    private boolean isBySomebodyWhoPassed(SignOff next) {
        return passed.stream()
                .anyMatch(signed -> signed.by().account().equals(next.by().account()));
    }

    private static boolean isBlank(@Nullable String note) {
        return note == null || note.isBlank();
    }
}
