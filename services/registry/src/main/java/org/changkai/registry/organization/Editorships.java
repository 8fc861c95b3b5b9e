package org.changkai.registry.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All rights to edit by subtree. They come on top of the areas in the token. */
public interface Editorships {

    /** Those that were granted on this very organization, by account. */
    List<Editorship> on(String organizationId);

    /** Nothing happens if it was granted before. */
    void grant(String organizationId, String account, Tree tree, String by);

    void revoke(String organizationId, String account, Tree tree, String by);

    /** Which of these organizations lie now in a subtree of the account, tree by tree. */
    Map<Tree, Set<String>> reached(String account, Collection<String> ids);

    /** Which of them the account may edit by subtree, of whichever tree it is. */
    default Set<String> editable(String account, Collection<String> ids) {
        return reached(account, ids).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
