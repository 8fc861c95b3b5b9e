package org.changkai.registry.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.changkai.platform.security.Caller;
import org.changkai.registry.area.Areas;
import org.changkai.registry.imports.Flaw;
import org.jspecify.annotations.Nullable;

/** Judges one organization with the rules that hold for files, and saves it. */
public final class SaveOrganization {

    private final Organizations organizations;
    private final Areas areas;

    public SaveOrganization(Organizations organizations, Areas areas) {
        this.organizations = organizations;
        this.areas = areas;
    }

    /**
     * Saves in the transaction of the caller.
     *
     * @param links all links that begin at it, null to leave them as they are
     * @return what is wrong with it; empty if it is saved
     */
    public List<Flaw> save(OrganizationDraft draft, @Nullable List<Link> links, Caller caller) {
        organizations.lockTree();
        var parent = Objects.requireNonNullElse(draft.parentId(), "");
        var area = Objects.requireNonNullElse(draft.areaCode(), "");
        var named = new ArrayList<String>(List.of(parent));
        if (links != null) {
            links.forEach(link -> named.add(link.targetId()));
        }
        var existing = organizations.areasOf(named).keySet();
        var superiors = new Superiors(organizations.superiors(Set.of(parent)));
        var id = Objects.requireNonNullElse(draft.id(), "");
        superiors.put(id, draft.parentId());
        var circular = superiors.circular();
        var rules = draft.judge()
                .exists("parentId", draft.parentId(), existing, "unknown-organization")
                .expect("parentId", draft.parentId(), ignored -> !circular.contains(id), "circular")
                .exists("areaCode", draft.areaCode(), areas.present(Set.of(area)), "unknown-area");
        if (links != null) {
            links.forEach(link -> rules.exists("links", link.targetId(), existing, "unknown-organization"));
        }
        if (rules.flaws().isEmpty()) {
            organizations.save(List.of(draft), caller.account());
            if (links != null) {
                organizations.replaceLinks(List.of(id), links, caller.account());
            }
        }
        return rules.flaws();
    }
}
