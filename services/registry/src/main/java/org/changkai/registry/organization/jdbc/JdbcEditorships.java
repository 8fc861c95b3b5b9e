package org.changkai.registry.organization.jdbc;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.changkai.registry.organization.Editorship;
import org.changkai.registry.organization.Editorships;
import org.changkai.registry.organization.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the paths of this very moment, so that a move moves the rights with it. */
final class JdbcEditorships implements Editorships {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcEditorships(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Editorship> on(String organizationId) {
        return jdbc.sql("select * from editorship where organization_id = ? order by account, tree")
                .param(organizationId)
                .query((row, n) -> new Editorship(
                        row.getString("organization_id"),
                        row.getString("account"),
                        Tree.valueOf(row.getString("tree")),
                        row.getObject("granted_at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        row.getString("granted_by")))
                .list();
    }

    @Override
    public void grant(String organizationId, String account, Tree tree, String by) {
        jdbc.sql("""
            with granted as (
                insert into editorship (account, organization_id, tree, granted_at, granted_by)
                values (:account, :organization, :tree, :now, :by) on conflict do nothing
                returning account, organization_id, tree
            )
            insert into history (subject_kind, subject, at, by, after)
            select 'organization', organization_id, :now, :by,
                jsonb_build_object('editor', jsonb_build_object('account', account, 'tree', tree))
            from granted
            """)
                .param("account", account)
                .param("organization", organizationId)
                .param("tree", tree.name())
                .param("now", now())
                .param("by", by)
                .update();
    }

    @Override
    public void revoke(String organizationId, String account, Tree tree, String by) {
        jdbc.sql("""
            with revoked as (
                delete from editorship where organization_id = :organization and account = :account and tree = :tree
                returning account, organization_id, tree
            )
            insert into history (subject_kind, subject, at, by, before)
            select 'organization', organization_id, :now, :by,
                jsonb_build_object('editor', jsonb_build_object('account', account, 'tree', tree))
            from revoked
            """)
                .param("organization", organizationId)
                .param("account", account)
                .param("tree", tree.name())
                .param("now", now())
                .param("by", by)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Map<Tree, Set<String>> reached(String account, Collection<String> ids) {
        var reached = new EnumMap<Tree, Set<String>>(Tree.class);
        var trees = jdbc.sql("select distinct tree from editorship where account = ?")
                .param(account)
                .query((row, n) -> Tree.valueOf(row.getString(1)))
                .list();
        for (var tree : trees) {
            reached.put(
                    tree,
                    new HashSet<>(jdbc.sql(TreeColumns.of(tree).in("""
                        select o.id from organization o
                        where o.removed_at is null and o.id = any (?) and exists (
                            select from editorship e join organization top on top.id = e.organization_id
                            where e.account = ? and e.tree = ? and o.$path <@ top.$path)
                        """))
                            .params(ids.toArray(String[]::new), account, tree.name())
                            .query((row, n) -> row.getString(1))
                            .list()));
        }
        return reached;
    }
}
