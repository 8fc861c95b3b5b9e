package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Comparison;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Version;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a story's versions shows.
 *
 * @param from the older of the two that are compared
 * @param comparison null if there is only one version
 * @param refusal why an older one could not be restored; null if it was not tried
 */
public record VersionsContent(
        Caller caller,
        Draft draft,
        Version.Versions versions,
        int from,
        int to,
        @Nullable Reply<Comparison> comparison,
        @Nullable Refusal refusal) {

    public boolean restorable() {
        return caller.has("news:write") && draft.is("DRAFT", "IN_REVIEW", "APPROVED");
    }
}
