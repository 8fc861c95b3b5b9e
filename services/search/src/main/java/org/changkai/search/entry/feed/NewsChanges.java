package org.changkai.search.entry.feed;

import java.util.List;
import org.changkai.platform.feed.Change;
import org.changkai.search.entry.Beginning;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.entry.Terms;
import org.jspecify.annotations.Nullable;

/** Published stories and photos, as news tells them; a withdrawn story cannot be found. */
final class NewsChanges implements EachChange {

    private static final int PHOTO_TITLE = 60;

    private final Entries entries;
    private final Terms terms;

    NewsChanges(Entries entries, Terms terms) {
        this.entries = entries;
        this.terms = terms;
    }

    @Override
    public void apply(Change change) {
        var facts = new Facts(change.data());
        switch (change.name()) {
            case "story-published" -> {
                entries.save(story(change.subject(), facts));
                note("section", facts.reference("section", "slug"), facts.optional("sectionName"));
                note("series", facts.reference("series", "slug"), facts.reference("series", "title"));
            }
            case "story-withdrawn", "story-unpublished" -> entries.remove(EntryType.STORY, change.subject());
            case "photo-published" -> entries.save(photo(change.subject(), facts));
            case "photo-withdrawn" -> entries.remove(EntryType.PHOTO, change.subject());
            default -> {} // not ours
        }
    }

    private void note(String kind, @Nullable String code, @Nullable String name) {
        if (code != null && name != null) {
            terms.called(Terms.key(kind, code), name);
        }
    }

    private static Entry story(String id, Facts facts) {
        return new Entry(
                EntryType.STORY,
                id,
                facts.text("headline"),
                List.of(),
                List.of(id),
                Facts.joined(facts.text("kicker"), facts.text("subheadline"), facts.all("series")),
                Facts.joined(facts.text("lead"), facts.all("body", "photos"), facts.all("byline", "tags")),
                facts.optional("form"),
                facts.reference("place", "code"),
                facts.keys("about"),
                facts.reference("section", "slug"),
                facts.reference("series", "slug"),
                List.of(),
                List.of(),
                null,
                null,
                facts.time("publishedAt"),
                "/news/" + facts.first("slug", "id"));
    }

    private static Entry photo(String id, Facts facts) {
        var caption = facts.text("caption");
        return new Entry(
                EntryType.PHOTO,
                id,
                Beginning.of(caption, PHOTO_TITLE),
                List.of(),
                List.of(id),
                facts.text("credit"),
                Facts.joined(caption, facts.text("alt")),
                null,
                facts.reference("place", "code"),
                facts.keys("about"),
                facts.optional("section"),
                facts.optional("series"),
                List.of(),
                List.of(),
                null,
                null,
                facts.time("takenAt"),
                "/photos/" + id);
    }
}
