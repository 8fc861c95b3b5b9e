package org.changkai.registry.organization.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.changkai.registry.organization.Link;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.OrganizationDraft;
import org.changkai.registry.organization.OrganizationWish;
import org.changkai.registry.organization.Standing;
import org.jspecify.annotations.Nullable;

/** An organization in a request. What only the registry knows may be sent back as it was read and is not looked at. */
@JsonIgnoreProperties({"areaPath", "standing", "children", "version"})
record OrganizationBody(
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
        @Nullable String phone,
        @Nullable List<LinkBody> links,
        @Nullable List<Standing> standings) {

    /** A link that begins at the organization. */
    record LinkBody(
            LinkType type,
            String targetId,
            @Nullable String role,
            LocalDate from,
            @Nullable LocalDate to) {

        Link from(String id) {
            return new Link(id, type, targetId, role, from, to);
        }
    }

    OrganizationWish wish(String asId) {
        var draft = new OrganizationDraft(
                asId,
                kind,
                name,
                shortName,
                parentId,
                administrativeParentId,
                gridParentId,
                areaCode,
                unifiedSocialCreditCode,
                address,
                phone);
        var wanted = links == null
                ? null
                : links.stream().map(link -> link.from(asId)).toList();
        return new OrganizationWish(draft, wanted, standings);
    }
}
