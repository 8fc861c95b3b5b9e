package org.changkai.search.entry.feed;

import java.util.List;
import org.changkai.platform.feed.Change;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;

/** The service items, as booking tells them; appointments are nobody's business here. */
final class BookingChanges implements EachChange {

    private final Entries entries;

    BookingChanges(Entries entries) {
        this.entries = entries;
    }

    @Override
    public void apply(Change change) {
        var facts = new Facts(change.data());
        switch (change.name()) {
            case "service-saved" -> entries.save(service(change.subject(), facts));
            case "service-removed" -> entries.remove(EntryType.SERVICE, change.subject());
            default -> {} // not ours
        }
    }

    private static Entry service(String code, Facts facts) {
        return Entry.draft(EntryType.SERVICE, code, facts.text("name"), "/services/" + code)
                .codes(List.of(code))
                .body(facts.all("description", "documents"))
                .kind(facts.optional("kind"))
                .services(List.of(code))
                .entry();
    }
}
