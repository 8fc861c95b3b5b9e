package org.changkai.registry.organization;

import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/** An organization as somebody wants it to be; not yet judged. */
public record OrganizationDraft(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String parentId,
        @Nullable String areaCode,
        @Nullable String unifiedSocialCreditCode,
        @Nullable String address,
        @Nullable String phone) {

    /** The rules that need nothing but the draft itself. */
    public Rules judge() {
        return new Rules()
                .required("id", id)
                .expect("id", id, text -> text.matches("[a-z0-9-]{1,64}"), "not-an-id")
                .required("kind", kind)
                .expect("kind", kind, OrganizationKind::isKind, "unknown-kind")
                .required("name", name)
                .longest("name", name, 200)
                .longest("shortName", shortName, 100)
                .expect("parentId", parentId, parent -> !parent.equals(id), "own-superior")
                .required("areaCode", areaCode)
                .expect(
                        "unifiedSocialCreditCode",
                        unifiedSocialCreditCode,
                        UnifiedSocialCreditCode::isValid,
                        "not-a-credit-code")
                .longest("address", address, 200)
                .longest("phone", phone, 60);
    }
}
