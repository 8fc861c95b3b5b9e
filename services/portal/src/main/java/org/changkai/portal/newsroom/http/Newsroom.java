package org.changkai.portal.newsroom.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.newsroom.Comparison;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Finding;
import org.changkai.portal.newsroom.Intake;
import org.changkai.portal.newsroom.Line;
import org.changkai.portal.newsroom.Merge;
import org.changkai.portal.newsroom.PreviewLink;
import org.changkai.portal.newsroom.SignOffSheet;
import org.changkai.portal.newsroom.Version;
import org.changkai.portal.newsroom.Writers;
import org.changkai.portal.newsroom.Writing;
import org.springframework.core.io.Resource;

/** What the newsroom's pages ask of news, and have it do, with the staff member's own token. */
public final class Newsroom {

    private static final String STORY = "/api/news/stories/{id}";

    private final Neighbour news;

    Newsroom(Neighbour news) {
        this.news = news;
    }

    /** Stories in a state, the last saved first. */
    public Reply<Line.Lines> lines(String state, int limit, String cursor) {
        return lines(state, "", limit, cursor);
    }

    /** Stories of a section in a state, the last saved first; without a section, of all. */
    public Reply<Line.Lines> lines(String state, String section, int limit) {
        return lines(state, section, limit, "");
    }

    /** The story that has this number, in any state; none if there is none. */
    public Reply<Line.Lines> numbered(String slug) {
        return news.find(Line.Lines.class, "/api/news/desk/stories", Map.of("slug", slug));
    }

    private Reply<Line.Lines> lines(String state, String section, int limit, String cursor) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("state", state);
        parameters.put("section", section);
        parameters.put("limit", Integer.toString(limit));
        parameters.put("cursor", cursor);
        return news.find(Line.Lines.class, "/api/news/desk/stories", parameters);
    }

    public Reply<Draft> draft(String id) {
        return news.get(Draft.class, STORY + "/draft", id);
    }

    /** Begins a story; the same key begins it once. */
    public Reply<Draft> begin(Writing writing, String key) {
        return news.post(Draft.class, writing.document(), Map.of("Idempotency-Key", key), "/api/news/stories");
    }

    /** Reads a document of a word processor into blocks; nothing is kept. */
    public Reply<Intake> read(Resource file) {
        return news.upload(Intake.class, file, Map.of(), "/api/news/stories/import");
    }

    /** Saves a new version over the one that was read. */
    public Reply<Draft> save(String id, Writing writing, int read) {
        return news.put(Draft.class, writing.document(), read(read), STORY, id);
    }

    /** A story's versions, the latest first; with a cursor those before. */
    public Reply<Version.Versions> versions(String id, String cursor) {
        var path = STORY + "/versions?limit=50";
        return cursor.isEmpty()
                ? news.get(Version.Versions.class, path, id)
                : news.get(Version.Versions.class, path + "&cursor={cursor}", id, cursor);
    }

    public Reply<Version> version(String id, int version) {
        return news.get(Version.class, STORY + "/versions/{version}", id, version);
    }

    /** What became of one version in another. */
    public Reply<Comparison> changes(String id, int from, int to) {
        return news.get(Comparison.class, STORY + "/versions/{from}/changes/{to}", id, from, to);
    }

    /** How to put together what was written on an old version with what was saved since. */
    public Reply<Merge> merge(String id, int base, Writing writing) {
        return news.post(
                Merge.class, Map.of("base", base, "content", writing.document()), Map.of(), STORY + "/merge", id);
    }

    /** Says that the caller is writing, and hears who else is. */
    public Reply<Writers> writing(String id) {
        return news.put(Writers.class, Map.of(), Map.of(), STORY + "/editing", id);
    }

    public Reply<Writers> writers(String id) {
        return news.get(Writers.class, STORY + "/editing", id);
    }

    /** Says that the caller has stopped. */
    public Reply<Writers> stopped(String id) {
        return news.delete(Writers.class, Map.of(), STORY + "/editing", id);
    }

    public Reply<Draft> restore(String id, int version, int read) {
        return news.post(Draft.class, Map.of(), read(read), STORY + "/versions/{version}/restoration", id, version);
    }

    public Reply<Draft> submit(String id, int read) {
        return news.post(Draft.class, Map.of(), read(read), STORY + "/submission", id);
    }

    /** A verdict of a reviewer ({@code reviews}) or a proofreader ({@code proofs}) on the version that was read. */
    public Reply<Draft> judge(String id, String kind, String round, String verdict, String note, int read) {
        var said = new LinkedHashMap<String, Object>(Map.of("round", round, "verdict", verdict));
        if (!note.isBlank()) {
            said.put("note", note.strip());
        }
        return news.post(Draft.class, said, read(read), STORY + "/" + kind, id);
    }

    /** What a proofreader should look at. */
    public Reply<Finding.Findings> findings(String id) {
        return news.get(Finding.Findings.class, STORY + "/findings", id);
    }

    public Reply<SignOffSheet> sheet(String id) {
        return news.get(SignOffSheet.class, STORY + "/sign-off-sheet", id);
    }

    /** Publishes at once, or at a time. */
    public Reply<Draft> publish(String id, Map<String, Object> when) {
        return news.post(Draft.class, when, Map.of(), STORY + "/publication", id);
    }

    /** Lets nobody publish the story before this time. */
    public Reply<Draft> embargo(String id, String until) {
        return news.put(Draft.class, Map.of("until", until), Map.of(), STORY + "/embargo", id);
    }

    /** Lifts the embargo. */
    public Reply<Draft> lift(String id) {
        return news.delete(Draft.class, Map.of(), STORY + "/embargo", id);
    }

    /** Takes a story off its schedule, or off the paper. */
    public Reply<Draft> callBack(String id) {
        return news.delete(Draft.class, Map.of(), STORY + "/publication", id);
    }

    /** Puts a published story right, with a note that readers see. */
    public Reply<Draft> correct(String id, String note, Writing writing, int read) {
        var correction = new LinkedHashMap<>(writing.document());
        correction.keySet().retainAll(Draft.CORRECTABLE);
        for (var emptied : Draft.MAY_BE_EMPTY) {
            correction.putIfAbsent(emptied, "");
        }
        correction.putIfAbsent("series", Map.of("slug", ""));
        correction.put("note", note.strip());
        return news.post(Draft.class, correction, read(read), STORY + "/correction", id);
    }

    /** Says something to readers about a published story and leaves it as it is. */
    public Reply<Draft> clarify(String id, String note, int read) {
        return news.post(Draft.class, Map.of("note", note.strip()), read(read), STORY + "/correction", id);
    }

    public Reply<Draft> withdraw(String id, String reason) {
        return news.post(Draft.class, Map.of("reason", reason.strip()), Map.of(), STORY + "/withdrawal", id);
    }

    /** Makes a secret link that shows the story as it stands, for some hours. */
    public Reply<PreviewLink> share(String id, int hours) {
        return news.post(PreviewLink.class, Map.of("hours", hours), Map.of(), STORY + "/previews", id);
    }

    public Reply<PreviewLink.PreviewLinks> previews(String id) {
        return news.get(PreviewLink.PreviewLinks.class, STORY + "/previews", id);
    }

    public Reply<PreviewLink> revoke(String id, String link) {
        return news.delete(PreviewLink.class, Map.of(), STORY + "/previews/{link}", id, link);
    }

    private static Map<String, String> read(int version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }
}
