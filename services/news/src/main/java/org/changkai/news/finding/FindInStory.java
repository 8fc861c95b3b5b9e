package org.changkai.news.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.Content;
import org.changkai.news.story.Content.Language;

/** Looks through a story for what a proofreader should see. It points, it never changes. */
public class FindInStory {

    private final Watchlist watchlist;
    private final Clock clock;

    public FindInStory(Watchlist watchlist, Clock clock) {
        this.watchlist = watchlist;
        this.clock = clock;
    }

    /** In reading order. */
    public List<Finding> in(Content content) {
        var passages = Passage.of(content);
        var vocabulary = new Vocabulary(watchlist.all());
        var findings = new ArrayList<Finding>();
        passages.forEach(passage -> findings.addAll(vocabulary.in(passage)));
        if (content.language() == Language.ZH) {
            passages.forEach(passage -> findings.addAll(Punctuation.in(passage)));
            findings.addAll(Figures.in(passages));
            findings.addAll(Dates.in(passages, LocalDate.ofInstant(clock.instant(), BeijingTime.ZONE)));
        }
        var order = passages.stream().map(Passage::pointer).toList();
        findings.sort(Comparator.comparingInt((Finding found) -> order.indexOf(found.pointer()))
                .thenComparingInt(Finding::start));
        return findings;
    }
}
