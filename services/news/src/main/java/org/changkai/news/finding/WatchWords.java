package org.changkai.news.finding;

import java.util.UUID;
import java.util.function.LongPredicate;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal.Reason;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of watched words and names. */
public class WatchWords {

    private final Watchlist watchlist;

    public WatchWords(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @Transactional
    public Outcome<Watched> add(Watched watched) {
        return watchlist.add(watched) ? Outcome.done(watched) : Outcome.refused(Reason.WORD_WATCHED);
    }

    /**
     * Changes one.
     *
     * @param next with the id of the one to change; its revision is not looked at
     */
    @Transactional
    public Outcome<Watched> change(Watched next, LongPredicate revisionRead) {
        var known = watchlist.lock(next.id()).orElse(null);
        if (known == null) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (!revisionRead.test(known.revision())) {
            return Outcome.refused(Reason.PRECONDITION_FAILED, "revision", known.revision());
        }
        var saved = new Watched(
                next.id(), next.kind(), next.text(), next.instead(), next.title(), next.note(), known.revision() + 1);
        return watchlist.keep(saved) ? Outcome.done(saved) : Outcome.refused(Reason.WORD_WATCHED);
    }

    @Transactional
    public Outcome<UUID> remove(UUID id) {
        if (watchlist.lock(id).isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        watchlist.remove(id);
        return Outcome.done(id);
    }
}
