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
        return Entry.draft(EntryType.STORY, id, facts.text("headline"), "/news/" + facts.first("slug", "id"))
                .codes(List.of(id))
                .details(Facts.joined(facts.text("kicker"), facts.text("subheadline"), facts.all("series")))
                .body(Facts.joined(facts.text("lead"), facts.all("body", "photos"), facts.all("byline", "tags")))
                .kind(facts.optional("form"))
                .areaCode(facts.reference("place", "code"))
                .about(facts.keys("about"))
                .section(facts.reference("section", "slug"))
                .series(facts.reference("series", "slug"))
                .date(facts.time("publishedAt"))
                .entry();
    }

    private static Entry photo(String id, Facts facts) {
        var caption = facts.text("caption");
        return Entry.draft(EntryType.PHOTO, id, Beginning.of(caption, PHOTO_TITLE), "/photos/" + id)
                .codes(List.of(id))
                .details(facts.text("credit"))
                .body(Facts.joined(caption, facts.text("alt")))
                .areaCode(facts.reference("place", "code"))
                .about(facts.keys("about"))
                .section(facts.optional("section"))
                .series(facts.optional("series"))
                .date(facts.time("takenAt"))
                .entry();
    }
}
