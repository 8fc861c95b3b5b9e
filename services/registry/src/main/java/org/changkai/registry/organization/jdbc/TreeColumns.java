package org.changkai.registry.organization.jdbc;

import java.util.Locale;
import org.changkai.registry.organization.Tree;

/** The columns of one tree. */
record TreeColumns(String parent, String path) {

    static TreeColumns of(Tree tree) {
        var prefix = tree.name().toLowerCase(Locale.ROOT);
        return new TreeColumns(prefix + "_parent_id", prefix + "_path");
    }

    /** Replaces {@code $parent} and {@code $path}. */
    String in(String sql) {
        return sql.replace("$parent", parent).replace("$path", path);
    }
}
