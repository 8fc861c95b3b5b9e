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
            insert into editorship (account, organization_id, tree, granted_at, granted_by)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
                .params(account, organizationId, tree.name(), clock.instant().atOffset(ZoneOffset.UTC), by)
                .update();
    }

    @Override
    public void revoke(String organizationId, String account, Tree tree) {
        jdbc.sql("delete from editorship where organization_id = ? and account = ? and tree = ?")
                .params(organizationId, account, tree.name())
                .update();
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
