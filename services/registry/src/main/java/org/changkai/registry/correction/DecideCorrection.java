package org.changkai.registry.correction;

import java.util.List;
import java.util.UUID;
import org.changkai.platform.problem.Problem;
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
        var correction = hold(id, caller);
        var now = CentreDraft.of(centres.find(correction.centre()).orElseThrow());
        var drafts = List.of(correction.suggestion().on(now));
        Flaws.refuse(judge.bench(drafts, caller).judge(drafts.getFirst()).flaws());
        centres.save(drafts, caller.account());
        corrections.decide(id, State.ACCEPTED, caller.account(), null);
    }

    public void reject(UUID id, String reason, Caller caller) {
        hold(id, caller);
        corrections.decide(id, State.REJECTED, caller.account(), reason);
    }

    private Correction hold(UUID id, Caller caller) {
        var correction = corrections
                .hold(id)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
        var held = centres.hold(correction.centre())
                .orElseThrow(() -> Problem.of(404, "centre-unknown")
                        .with("centre", correction.centre())
                        .exception());
        judge.requireRight(held, caller);
        if (correction.state() != State.OPEN) {
            throw Problem.of(409, "correction-decided").exception();
        }
        return correction;
    }
}
