package org.changkai.registry.organization;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.changkai.registry.exports.Exporter;
import org.changkai.registry.imports.ImportKind;
import org.jspecify.annotations.Nullable;

/** Gives organizations with their links and standings, by area and id. */
public final class ExportOrganizations implements Exporter {

    private final Organizations organizations;

    public ExportOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "id",
                "kind",
                "name",
                "short_name",
                "parent_id",
                "administrative_parent_id",
                "grid_parent_id",
                "area_code",
                "unified_social_credit_code",
                "address",
                "phone",
                "links",
                "standings");
    }

    @Override
    public void rows(Scope scope, Consumer<List<@Nullable String>> rows) {
        Organizations.After after = null;
        List<OrganizationWish> piece;
        do {
            piece = organizations.wishes(scope.area(), after, PIECE);
            for (var wish : piece) {
                rows.accept(cells(wish));
                after = new Organizations.After(String.valueOf(wish.draft().areaCode()), wish.id());
            }
        } while (piece.size() == PIECE);
    }

    private static List<@Nullable String> cells(OrganizationWish wish) {
        var draft = wish.draft();
        return Arrays.asList(
                draft.id(),
                draft.kind(),
                draft.name(),
                draft.shortName(),
                draft.parentId(),
                draft.administrativeParentId(),
                draft.gridParentId(),
                draft.areaCode(),
                draft.unifiedSocialCreditCode(),
                draft.address(),
                draft.phone(),
                wish.wantedLinks().stream().map(Link::text).collect(Collectors.joining(";")),
                wish.wantedStandings().stream().map(Standing::text).collect(Collectors.joining(";")));
    }
}
