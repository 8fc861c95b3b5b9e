package org.changkai.search.entry.feed;

import java.util.List;
import java.util.stream.Stream;
import org.changkai.platform.feed.Change;
import org.changkai.search.entry.AreaCode;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;

/** Areas, organizations and centres, as registry tells them. */
final class RegistryChanges implements EachChange {

    private final Entries entries;

    RegistryChanges(Entries entries) {
        this.entries = entries;
    }

    @Override
    public void apply(Change change) {
        var facts = new Facts(change.data());
        switch (change.name()) {
            case "area-saved" -> entries.save(area(change.subject(), facts));
            case "area-closed" -> entries.remove(EntryType.AREA, change.subject());
            case "centre-saved" -> entries.save(centre(change.subject(), facts));
            case "centre-removed" -> entries.remove(EntryType.CENTRE, change.subject());
            case "organization-saved" -> entries.save(organization(change.subject(), facts));
            case "organization-removed" -> entries.remove(EntryType.ORGANIZATION, change.subject());
            default -> {} // not ours
        }
    }

    private static Entry area(String code, Facts facts) {
        return Entry.draft(EntryType.AREA, code, facts.text("name"), "/areas/" + code)
                .names(facts.list("formerNames"))
                .codes(codes(code, facts.list("formerCodes")))
                .kind(facts.optional("level"))
                .areaCode(code)
                .position(facts.number("lat"), facts.number("lon"))
                .entry();
    }

    /** Those of before a renumbering, too: who has an old one finds the area of today. */
    private static List<String> codes(String code, List<String> former) {
        return Stream.concat(Stream.of(code), former.stream())
                .flatMap(one -> Stream.of(one, AreaCode.stem(one)))
                .distinct()
                .toList();
    }

    private static Entry centre(String id, Facts facts) {
        return Entry.draft(EntryType.CENTRE, id, facts.text("name"), "/centres/" + id)
                .names(facts.those("mongolianName", "cyrillicName"))
                .codes(List.of(id))
                .details(facts.text("address"))
                .kind(facts.optional("kind"))
                .areaCode(facts.optional("areaCode"))
                .services(facts.list("services"))
                .accessibility(facts.list("accessibility"))
                .position(facts.number("lat"), facts.number("lon"))
                .entry();
    }

    private static Entry organization(String id, Facts facts) {
        return Entry.draft(EntryType.ORGANIZATION, id, facts.text("name"), "/organizations/" + id)
                .names(facts.those("shortName"))
                .codes(List.of(id))
                .details(facts.text("address"))
                .kind(facts.optional("kind"))
                .areaCode(facts.optional("areaCode"))
                .entry();
    }
}
