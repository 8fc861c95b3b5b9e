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
        return new Entry(
                EntryType.AREA,
                code,
                facts.text("name"),
                facts.list("formerNames"),
                codes(code, facts.list("formerCodes")),
                "",
                "",
                facts.optional("level"),
                code,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                facts.number("lat"),
                facts.number("lon"),
                null,
                "/areas/" + code);
    }

    /** Those of before a renumbering, too: who has an old one finds the area of today. */
    private static List<String> codes(String code, List<String> former) {
        return Stream.concat(Stream.of(code), former.stream())
                .flatMap(one -> Stream.of(one, AreaCode.stem(one)))
                .distinct()
                .toList();
    }

    private static Entry centre(String id, Facts facts) {
        return new Entry(
                EntryType.CENTRE,
                id,
                facts.text("name"),
                facts.those("mongolianName", "cyrillicName"),
                List.of(id),
                facts.text("address"),
                "",
                facts.optional("kind"),
                facts.optional("areaCode"),
                List.of(),
                null,
                null,
                facts.list("services"),
                facts.list("accessibility"),
                facts.number("lat"),
                facts.number("lon"),
                null,
                "/centres/" + id);
    }

    private static Entry organization(String id, Facts facts) {
        var shortName = facts.optional("shortName");
        return new Entry(
                EntryType.ORGANIZATION,
                id,
                facts.text("name"),
                shortName == null ? List.of() : List.of(shortName),
                List.of(id),
                facts.text("address"),
                "",
                facts.optional("kind"),
                facts.optional("areaCode"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                "/organizations/" + id);
    }
}
