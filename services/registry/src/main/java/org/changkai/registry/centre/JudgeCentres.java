package org.changkai.registry.centre;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.Rules;
import org.changkai.registry.organization.Editorships;
import org.changkai.registry.organization.Organizations;
import org.jspecify.annotations.Nullable;

/** Holds drafts against the rules and against what the registry knows; files and requests alike. */
public final class JudgeCentres {

    private final Centres centres;
    private final Areas areas;
    private final Organizations organizations;
    private final Editorships editorships;

    public JudgeCentres(Centres centres, Areas areas, Organizations organizations, Editorships editorships) {
        this.centres = centres;
        this.areas = areas;
        this.organizations = organizations;
        this.editorships = editorships;
    }

    /** 403 {@code outside-area} if the caller may not edit this centre as it is. */
    public void requireRight(Centres.Held held, Caller caller) {
        var owner = held.organizationId();
        if (!caller.mayActIn(held.areaCode())
                && (owner == null || !reach(Set.of(owner), caller).contains(owner))) {
            throw Problem.of(403, "outside-area").exception();
        }
    }

    /** Those of these centres that the caller may edit, everything looked up at once. */
    public List<Centre> editable(Collection<Centre> those, Caller caller) {
        var owners = those.stream()
                .filter(centre -> !caller.mayActIn(centre.areaCode()))
                .map(Centre::organizationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var reach = owners.isEmpty() ? Set.<String>of() : reach(owners, caller);
        return those.stream()
                .filter(centre -> caller.mayActIn(centre.areaCode())
                        || (centre.organizationId() != null && reach.contains(centre.organizationId())))
                .toList();
    }

    /** Who may edit an organization by subtree may edit its centres too. */
    private Set<String> reach(Set<String> owners, Caller caller) {
        return editorships.editable(caller.account(), owners);
    }

    /** Judges drafts one by one after everything that they name was looked up at once. */
    public final class Bench {

        private final Caller caller;
        private final Map<String, Long> drafted;
        private final Map<String, Centres.Held> held;
        private final Set<String> knownAreas;
        private final Map<String, String> areasOfOwners;
        private final Set<String> reach;

        private Bench(Collection<CentreDraft> drafts, Caller caller) {
            this.caller = caller;
            drafted = drafts.stream().collect(Collectors.groupingBy(Bench::id, Collectors.counting()));
            held = centres.held(drafted.keySet());
            knownAreas = areas.present(drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.areaCode()))
                    .collect(Collectors.toSet()));
            areasOfOwners = organizations.areasOf(drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.organizationId()))
                    .collect(Collectors.toSet()));
            reach = reach(
                    Stream.concat(
                                    drafts.stream().map(CentreDraft::organizationId),
                                    held.values().stream().map(Centres.Held::organizationId))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()),
                    caller);
        }

        private static String id(CentreDraft draft) {
            return Objects.requireNonNullElse(draft.id(), "");
        }

        private boolean mayEdit(Centres.@Nullable Held before) {
            return before == null || mayEdit(before.areaCode(), before.organizationId());
        }

        private boolean mayEdit(String area, @Nullable String owner) {
            return caller.mayActIn(area) || (owner != null && reach.contains(owner));
        }

        private boolean mayGiveTo(String owner, Centres.@Nullable Held before) {
            var area = areasOfOwners.get(owner);
            return area == null || mayEdit(area, owner) || (before != null && owner.equals(before.organizationId()));
        }

        public Rules judge(CentreDraft draft) {
            return draft.judge()
                    .expect("id", draft.id(), id -> drafted.getOrDefault(id, 0L) == 1, "duplicate")
                    .expect("id", draft.id(), id -> mayEdit(held.get(id)), "outside-area")
                    .exists("areaCode", draft.areaCode(), knownAreas, "unknown-area")
                    .expect("areaCode", draft.areaCode(), area -> mayEdit(area, draft.organizationId()), "outside-area")
                    .exists("organizationId", draft.organizationId(), areasOfOwners.keySet(), "unknown-organization")
                    .expect(
                            "organizationId",
                            draft.organizationId(),
                            owner -> mayGiveTo(owner, held.get(id(draft))),
                            "outside-area");
        }
    }

    public Bench bench(Collection<CentreDraft> drafts, Caller caller) {
        return new Bench(drafts, caller);
    }
}
