package org.changkai.registry.correction;

import java.util.List;
import java.util.UUID;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemException;
import org.changkai.platform.security.Caller;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.centre.JudgeCentres;
import org.changkai.registry.correction.Correction.State;
import org.changkai.registry.imports.Flaws;

/** Accepts or rejects a suggestion, once. Call it in a transaction. */
public final class DecideCorrection {

    private final Centres centres;
    private final JudgeCentres judge;
    private final Corrections corrections;

    public DecideCorrection(Centres centres, JudgeCentres judge, Corrections corrections) {
        this.centres = centres;
        this.judge = judge;
        this.corrections = corrections;
    }

    /** Changes the centre as suggested; in its history stands who accepted. */
    public void accept(UUID id, Caller caller) {
        var correction = hold(id);
        var held = centres.hold(correction.centre()).orElseThrow(() -> unknown(correction));
        requireOpen(correction, held, caller);
        var now = CentreDraft.of(centres.find(correction.centre()).orElseThrow());
        var drafts = List.of(correction.suggestion().on(now));
        Flaws.refuse(judge.bench(drafts, caller).judge(drafts.getFirst()).flaws());
        centres.save(drafts, caller.account());
        corrections.decide(id, State.ACCEPTED, caller.account(), null);
    }

    /** Also of a suggestion about a centre that has been removed since: whoever made it hears what became of it. */
    public void reject(UUID id, String reason, Caller caller) {
        var correction = hold(id);
        var last = centres.last(correction.centre()).orElseThrow(() -> unknown(correction));
        requireOpen(correction, last.held(), caller);
        corrections.decide(id, State.REJECTED, caller.account(), reason);
    }

    private Correction hold(UUID id) {
        return corrections
                .hold(id)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
    }

    private static ProblemException unknown(Correction correction) {
        return Problem.of(404, "centre-unknown")
                .with("centre", correction.centre())
                .exception();
    }

    private void requireOpen(Correction correction, Centres.Held held, Caller caller) {
        judge.requireRight(held, caller);
        if (correction.state() != State.OPEN) {
            throw Problem.of(409, "correction-decided").exception();
        }
    }
}
