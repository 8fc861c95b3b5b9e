package org.changkai.registry.centre;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.Rules;
import org.changkai.registry.organization.Organizations;

/** Holds drafts against the rules and against what the registry knows; files and requests alike. */
public final class JudgeCentres {

    private final Centres centres;
    private final Areas areas;
    private final Organizations organizations;

    public JudgeCentres(Centres centres, Areas areas, Organizations organizations) {
        this.centres = centres;
        this.areas = areas;
        this.organizations = organizations;
    }

    /** Judges drafts one by one after everything that they name was looked up at once. */
    public final class Bench {

        private final Caller caller;
        private final Map<String, Long> drafted;
        private final Map<String, String> held;
        private final Set<String> knownAreas;
        private final Set<String> knownOrganizations;

        private Bench(Collection<CentreDraft> drafts, Caller caller) {
            this.caller = caller;
            drafted = drafts.stream().collect(Collectors.groupingBy(Bench::id, Collectors.counting()));
            held = centres.areasOf(drafted.keySet());
            knownAreas = areas.present(drafts.stream()
                    .flatMap(draft -> Stream.ofNullable(draft.areaCode()))
                    .collect(Collectors.toSet()));
            knownOrganizations = organizations
                    .areasOf(drafts.stream()
                            .flatMap(draft -> Stream.ofNullable(draft.organizationId()))
                            .collect(Collectors.toSet()))
                    .keySet();
        }

        private static String id(CentreDraft draft) {
            return Objects.requireNonNullElse(draft.id(), "");
        }

        public Rules judge(CentreDraft draft) {
            return draft.judge()
                    .expect("id", draft.id(), id -> drafted.getOrDefault(id, 0L) == 1, "duplicate")
                    .expect("id", held.get(id(draft)), caller::mayActIn, "outside-area")
                    .exists("areaCode", draft.areaCode(), knownAreas, "unknown-area")
                    .expect("areaCode", draft.areaCode(), caller::mayActIn, "outside-area")
                    .exists("organizationId", draft.organizationId(), knownOrganizations, "unknown-organization");
        }
    }

    public Bench bench(Collection<CentreDraft> drafts, Caller caller) {
        return new Bench(drafts, caller);
    }
}
