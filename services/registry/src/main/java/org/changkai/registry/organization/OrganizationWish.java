package org.changkai.registry.organization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organization as somebody wants it to be, with what hangs on it; not yet judged.
 *
 * @param links all links that begin at it, null to leave them as they are
 * @param standings those of all years, null to leave them as they are
 */
public record OrganizationWish(
        OrganizationDraft draft,
        @Nullable List<Link> links,
        @Nullable List<Standing> standings) {

    public String id() {
        return Objects.requireNonNullElse(draft.id(), "");
    }

    List<Link> wantedLinks() {
        return Objects.requireNonNullElse(links, List.of());
    }

    List<Standing> wantedStandings() {
        return Objects.requireNonNullElse(standings, List.of());
    }

    /** The organizations it names. */
    Stream<String> references() {
        return Stream.concat(
                draft.parents().values().stream(), wantedLinks().stream().map(Link::targetId));
    }
}
