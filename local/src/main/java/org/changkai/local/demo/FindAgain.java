package org.changkai.local.demo;

import java.time.Duration;
import java.util.function.Consumer;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Readers find what has just been published: by its words, by pinyin, and in the feed. */
public final class FindAgain {

    private static final Duration BACKLOG = Duration.ofMinutes(2);

    private final Door citizen;
    private final Duration limit;
    private final Consumer<String> say;

    /** The limit is how soon after its publication something has to be found. */
    public FindAgain(Door door, Duration limit, Consumer<String> say) {
        this.citizen = door.asCitizen();
        this.limit = limit;
        this.say = say;
    }

    /** Waits until the index has taken in what was imported: thousands of entries at once take longer than one story. */
    public void catchUp(Door door, int entries) {
        Door operator = door.as("operator");
        long spent = Eventually.within(BACKLOG, "an index with " + entries + " entries", () -> {
            Answer answer = operator.get("/api/search/index");
            JsonNode index = answer.status() == 200 ? answer.json().path("index") : MissingNode.getInstance();
            return index.path("pending").asInt(1) == 0
                    && index.path("documents").asInt() >= entries;
        });
        say.accept("the index holds them all after " + spent + " ms");
    }

    /** Searches until the title is among the first ten; answers the milliseconds that took. */
    public long find(String query, String type, String title) {
        String path = "/api/search?limit=10&type=" + type + "&q=" + Door.encoded(query);
        long spent = Eventually.within(limit, "\"" + title + "\" for \"" + query + "\"", () -> found(path, title));
        say.accept("\"" + query + "\" finds " + title + " (" + type + ") after " + spent + " ms");
        return spent;
    }

    private boolean found(String path, String title) {
        Answer answer = citizen.get(path);
        return answer.status() == 200
                && answer.json()
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("title").asString().equals(title));
    }

    /** The story stands in the newspaper's Atom feed. */
    public void inFeed(PublishStory.Story story) {
        Eventually.within(
                limit,
                "the story in the Atom feed",
                () -> citizen.get("/api/news/feeds/atom.xml").expect(200).text().contains(story.headline()));
        say.accept("the Atom feed carries " + story.headline());
    }
}
