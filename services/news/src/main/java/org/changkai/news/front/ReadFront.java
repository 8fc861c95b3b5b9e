package org.changkai.news.front;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.staff.BeijingTime;
import org.jspecify.annotations.Nullable;

/** A page as readers get it: what the newsroom has put into slots, then the latest. Made of stories printed already. */
public class ReadFront {

    private final Fronts fronts;
    private final ReadyAnswers answers;
    private final Clock clock;

    public ReadFront(Fronts fronts, ReadyAnswers answers, Clock clock) {
        this.fronts = fronts;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param section its slug, null for the paper's front page
     * @param limit of all stories together
     */
    public Ready read(@Nullable String section, int limit) {
        var page = section == null ? Front.PAPER : Front.section(section);
        return answers.list("front " + page + " " + limit, () -> make(page, section, limit));
    }

    private Ready make(String page, @Nullable String section, int limit) {
        var placed = fronts.placed(page, clock.instant()).stream().limit(limit).toList();
        var items = new ArrayList<String>();
        var shown = new HashSet<>();
        for (var slot : placed) {
            items.add("{\"slot\":" + slot.slot() + until(slot.until()) + ",\"story\":" + slot.summary() + "}");
            shown.add(slot.story());
        }
        for (var latest : fronts.latest(section, limit)) {
            if (items.size() < limit && shown.add(latest.story())) {
                items.add("{\"story\":" + latest.summary() + "}");
            }
        }
        var next = placed.stream()
                .map(Fronts.Shown::until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return Ready.of("{\"items\":[" + String.join(",", items) + "],\"next\":null}", "application/json", next);
    }

    private static String until(@Nullable Instant until) {
        return until == null ? "" : ",\"until\":\"" + BeijingTime.of(until) + "\"";
    }
}
