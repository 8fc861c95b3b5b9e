package org.changkai.portal.office;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the office keeps, and what its forms show of it: single fields, lists of codes, and choices. */
public enum Kind {
    CENTRES(
            "centres",
            "name mongolianName cyrillicName areaCode organizationId address phone openingHours",
            "phones zones services accessibility languages photos"),
    ORGANIZATIONS(
            "organizations",
            "name shortName parentId administrativeParentId gridParentId areaCode unifiedSocialCreditCode address"
                    + " phone",
            "");

    private final String path;
    private final String fields;
    private final String lists;

    Kind(String path, String fields, String lists) {
        this.path = path;
        this.fields = fields;
        this.lists = lists;
    }

    /** As in addresses. */
    public String path() {
        return path;
    }

    /** Null if it is no kind of ours. */
    public static @Nullable Kind named(String path) {
        return Stream.of(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElse(null);
    }

    /** Fields of one line. */
    public List<String> fields() {
        return List.of(fields.split(" ", -1));
    }

    /** Fields that are lists of codes. */
    public List<String> lists() {
        return lists.isEmpty() ? List.of() : List.of(lists.split(" ", -1));
    }

    /** The values that its field {@code kind} may have, as registry names them. */
    public List<String> kinds() {
        return this == CENTRES
                ? List.of("CENTRE", "STATION")
                : List.of(
                        "PARTY_COMMITTEE",
                        "PARTY_GENERAL_BRANCH",
                        "PARTY_BRANCH",
                        "PARTY_GROUP",
                        "GRID",
                        "AGENCY",
                        "ENTERPRISE",
                        "SOCIAL_ORGANIZATION",
                        "COOPERATIVE",
                        "ALLIANCE");
    }
}
