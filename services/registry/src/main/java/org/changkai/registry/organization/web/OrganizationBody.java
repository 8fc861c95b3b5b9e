package org.changkai.registry.organization.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.Problem.InvalidField;
import org.changkai.registry.imports.Flaws;
import org.changkai.registry.organization.Link;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.OrganizationDraft;
import org.changkai.registry.organization.OrganizationWish;
import org.changkai.registry.organization.Standing;
import org.jspecify.annotations.Nullable;

/** An organization in a request. What only the registry knows may be sent back as it was read and is not looked at. */
@JsonIgnoreProperties({"areaPath", "standing", "children", "childrenByTree", "version"})
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
        @Nullable List<@Nullable LinkBody> links,
        @Nullable List<@Nullable Standing> standings) {

    /** A link that begins at the organization. */
    record LinkBody(
            @Nullable LinkType type,
            @Nullable String targetId,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** Empty, with what is missing, if it is not whole. */
        Optional<Link> from(String id, int index, List<InvalidField> missing) {
            if (type != null && targetId != null && !targetId.isBlank() && from != null) {
                return Optional.of(new Link(id, type, targetId, role, from, to));
            }
            missing("type", type, index, missing);
            missing("targetId", targetId, index, missing);
            missing("from", from, index, missing);
            return Optional.empty();
        }

        private static void missing(String field, @Nullable Object value, int index, List<InvalidField> missing) {
            if (value == null || value.toString().isBlank()) {
                missing.add(new InvalidField("/links/" + index + "/" + field, "missing"));
            }
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
        return new OrganizationWish(
                draft,
                links == null ? null : links(asId, Flaws.present("links", links)),
                standings == null ? null : Flaws.present("standings", standings));
    }

    private static List<Link> links(String asId, List<LinkBody> bodies) {
        var missing = new ArrayList<InvalidField>();
        var whole = IntStream.range(0, bodies.size())
                .mapToObj(index -> bodies.get(index).from(asId, index, missing))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing).exception();
        }
        return whole;
    }
}
