package org.changkai.portal.front.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.changkai.portal.front.Candidate;
import org.changkai.portal.front.Wording;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Line;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.search.Findings;
import org.changkai.portal.search.http.Search;

/** Finds stories that can be put into a slot: the latest of a page, by words, or the one whose address was pasted. */
final class StoryChoice {

    private static final List<String> STATES = List.of("PUBLISHED", "SCHEDULED", "APPROVED");
    private static final int LOOKED_THROUGH = 100;
    private static final int OFFERED = 30;
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    /** The end of an address, or the same alone, as the sign-off sheet prints it (编号): a day and letters. */
    private static final Pattern ADDRESS = Pattern.compile("(?:^(?=\\d{8}-)|(?:^|/)news/)([a-z0-9-]+)/?(?:[?#].*)?$");

    private final Newsroom newsroom;
    private final Search search;
    private final Together together;

    StoryChoice(Newsroom newsroom, Search search, Together together) {
        this.newsroom = newsroom;
        this.search = search;
        this.together = together;
    }

    /**
     * What was found.
     *
     * @param stories in the order in which they are offered
     * @param away whether somebody who was asked did not answer, so that there may be more
     */
    record Found(List<Candidate> stories, boolean away) {}

    /**
     * What can be put on a page.
     *
     * @param section whose stories come first; empty for none
     * @param words of the headline, or a story's id, number or address; empty for the latest
     */
    Found find(String section, String words) {
        var id = ID.matcher(words);
        if (id.find()) {
            return one(newsroom.draft(id.group().toLowerCase(Locale.ROOT)));
        }
        var address = ADDRESS.matcher(words);
        if (address.find()) {
            return numbered(address.group(1));
        }
        return words.isEmpty() ? latest(section) : said(section, words);
    }

    /** Whatever was not taken back for good: what is not published yet may be put in before. */
    private Found numbered(String slug) {
        return offered(List.of(candidates(
                newsroom.numbered(slug),
                line -> slug.equals(line.slug()) && !line.state().equals("WITHDRAWN"))));
    }

    private static Found one(Reply<Draft> reply) {
        var draft = reply.given();
        return new Found(draft == null ? List.of() : List.of(Candidate.of(draft)), reply.away());
    }

    private Found latest(String section) {
        return offered(lists(section, OFFERED, line -> true).stream()
                .map(Supplier::get)
                .toList());
    }

    /** Search knows what is published, however old; what is not published yet is among the latest. */
    private Found said(String section, String words) {
        var first = together.ask(() -> candidates(search.stories(words, section, OFFERED)));
        var others = section.isEmpty() ? first : together.ask(() -> candidates(search.stories(words, "", OFFERED)));
        var wording = new Wording(words);
        var lists = lists(section, LOOKED_THROUGH, line -> wording.standsIn(line.headline()));
        var found = offered(Stream.concat(
                        Stream.of(first.get(), others.get()), lists.stream().map(Supplier::get))
                .toList());
        return new Found(wording.choose(found.stories(), Candidate::headline), found.away());
    }

    private List<Supplier<Reply<List<Candidate>>>> lists(String section, int limit, Predicate<Line> wanted) {
        return STATES.stream()
                .map(state -> together.ask(() -> candidates(newsroom.lines(state, section, limit), wanted)))
                .toList();
    }

    private static Reply<List<Candidate>> candidates(Reply<Line.Lines> reply, Predicate<Line> wanted) {
        return reply.map(lines ->
                lines.items().stream().filter(wanted).map(Candidate::of).toList());
    }

    private static Reply<List<Candidate>> candidates(Reply<Findings> reply) {
        return reply.map(found -> found.items().stream()
                .filter(finding -> finding.type().equals("story"))
                .map(Candidate::of)
                .toList());
    }

    private static Found offered(List<Reply<List<Candidate>>> lists) {
        var stories = new LinkedHashMap<String, Candidate>();
        for (var list : lists) {
            if (list instanceof Reply.Given<List<Candidate>>(var candidates)) {
                candidates.forEach(story -> stories.putIfAbsent(story.id(), story));
            }
        }
        return new Found(List.copyOf(stories.values()), lists.stream().anyMatch(Reply::away));
    }
}
