package org.changkai.registry.correction;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.imports.Flaw;
import org.changkai.registry.imports.Flaws;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/** Takes a suggestion from anybody. Call it in a transaction. */
public final class SuggestCorrection {

    private static final int LONGEST_NOTE = 300;

    /** A mobile telephone or an identity card; that of a centre has a field of its own. */
    private static final Pattern OF_A_PERSON = Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private final Centres centres;
    private final Corrections corrections;
    private final Supplier<CorrectionSettings> settings;

    public SuggestCorrection(Centres centres, Corrections corrections, Supplier<CorrectionSettings> settings) {
        this.centres = centres;
        this.corrections = corrections;
        this.settings = settings;
    }

    /** Keeps a suggestion for a clerk to decide on; gives its id. */
    public UUID suggest(String id, Suggestion suggestion, @Nullable String note) {
        centres.hold(id); // so that simultaneous suggestions are counted one after another
        var now = CentreDraft.of(centres.find(id)
                .orElseThrow(() ->
                        Problem.of(404, "centre-unknown").with("centre", id).exception()));
        Flaws.refuse(judge(now, suggestion, note));
        if (suggestion.beside(now).isEmpty() && note == null) {
            throw Problem.of(422, "nothing-suggested").exception();
        }
        var load = corrections.load(id, Duration.ofHours(1));
        if (load.open() >= settings.get().open()
                || load.lately() >= settings.get().hourly()) {
            throw Problem.of(429, "too-many-suggestions").exception();
        }
        return corrections.add(id, suggestion, note);
    }

    private static List<Flaw> judge(CentreDraft now, Suggestion suggestion, @Nullable String note) {
        var pair = (suggestion.lat() == null) == (suggestion.lon() == null);
        var about = suggestion.on(now).judge().flaws().stream();
        var own = new Rules()
                        .required("lat", pair ? "both or none" : null)
                        .longest("note", note, LONGEST_NOTE)
                        .expect("note", note, text -> !OF_A_PERSON.matcher(text).find(), "number-of-a-person")
                        .flaws()
                        .stream();
        var known = now.judge().flaws();
        return Stream.concat(about.filter(flaw -> !known.contains(flaw)), own).toList();
    }

    /** What a suggestion would change now. */
    public static List<Suggestion.Comparison> compare(Correction correction, Centre now) {
        return correction.suggestion().beside(CentreDraft.of(now));
    }
}
