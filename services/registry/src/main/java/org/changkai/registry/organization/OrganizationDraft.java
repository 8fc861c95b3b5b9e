package org.changkai.registry.organization;

import java.util.EnumMap;
import java.util.Map;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An organization as somebody wants it to be; not yet judged.
 *
 * @param parentId its superior in the Party tree
 */
public record OrganizationDraft(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String parentId,
        @Nullable String administrativeParentId,
        @Nullable String gridParentId,
        @Nullable String areaCode,
        @Nullable String unifiedSocialCreditCode,
        @Nullable String address,
        @Nullable String phone) {

    public @Nullable String parent(Tree tree) {
        return switch (tree) {
            case PARTY -> parentId;
            case ADMINISTRATIVE -> administrativeParentId;
            case GRID -> gridParentId;
        };
    }

    /** The superiors it has. */
    Map<Tree, String> parents() {
        var parents = new EnumMap<Tree, String>(Tree.class);
        for (var tree : Tree.values()) {
            var parent = parent(tree);
            if (parent != null) {
                parents.put(tree, parent);
            }
        }
        return parents;
    }

    /** The rules that need nothing but the draft itself. */
    public Rules judge() {
        var rules = new Rules()
                .required("id", id)
                .expect("id", id, text -> text.matches("[a-z0-9-]{1,64}"), "not-an-id")
                .required("kind", kind)
                .word("kind", kind, OrganizationKind.class, "unknown-organization-kind")
                .required("name", name)
                .longest("name", name, 200)
                .plain("name", name)
                .longest("shortName", shortName, 100)
                .plain("shortName", shortName)
                .required("areaCode", areaCode)
                .expect(
                        "unifiedSocialCreditCode",
                        unifiedSocialCreditCode,
                        UnifiedSocialCreditCode::isValid,
                        "not-a-credit-code")
                .longest("address", address, 200)
                .plain("address", address)
                .longest("phone", phone, 60)
                .plain("phone", phone);
        parents()
                .forEach((tree, parent) ->
                        rules.expect(tree.parentField(), parent, named -> !named.equals(id), "own-superior"));
        return rules;
    }
}
