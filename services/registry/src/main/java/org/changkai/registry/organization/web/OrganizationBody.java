package org.changkai.registry.organization.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.changkai.registry.organization.Link;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.OrganizationDraft;
import org.jspecify.annotations.Nullable;

/** An organization in a request. What only the registry knows may be sent back as it was read and is not looked at. */
@JsonIgnoreProperties({"areaPath", "children", "version"})
record OrganizationBody(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String parentId,
        @Nullable String areaCode,
        @Nullable String unifiedSocialCreditCode,
        @Nullable String address,
        @Nullable String phone,
        @Nullable List<LinkBody> links) {

    /** A link that begins at the organization. */
    record LinkBody(
            LinkType type,
            String targetId,
            @Nullable String role,
            LocalDate from,
            @Nullable LocalDate to) {}

    OrganizationDraft draft(String asId) {
        return new OrganizationDraft(
                asId, kind, name, shortName, parentId, areaCode, unifiedSocialCreditCode, address, phone);
    }

    @Nullable
    List<Link> links(String fromId) {
        return links == null
                ? null
                : links.stream()
                        .map(link ->
                                new Link(fromId, link.type(), link.targetId(), link.role(), link.from(), link.to()))
                        .toList();
    }
}
