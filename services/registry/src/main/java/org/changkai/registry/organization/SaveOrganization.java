package org.changkai.registry.organization;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.registry.imports.Flaw;

/** Judges one organization with the rules that hold for files, and saves it. */
public final class SaveOrganization {

    private final Organizations organizations;
    private final JudgeOrganizations judge;

    public SaveOrganization(Organizations organizations, JudgeOrganizations judge) {
        this.organizations = organizations;
        this.judge = judge;
    }

    /**
     * Saves in the transaction of the caller.
     *
     * @return what is wrong with it; empty if it is saved
     */
    public List<Flaw> save(OrganizationWish wish, Caller caller) {
        organizations.lockTrees();
        var wishes = List.of(wish);
        var flaws = judge.bench(wishes, caller).judge(wish).flaws();
        if (flaws.isEmpty()) {
            organizations.save(wishes, caller.account());
        }
        return flaws;
    }
}
