package org.changkai.portal.office.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.History;
import org.changkai.portal.office.ImportJob;
import org.jspecify.annotations.Nullable;

/**
 * What the page of imports shows.
 *
 * @param job that was asked for; null: a new one is begun
 * @param jobs the latest ones; null if one was asked for
 * @param changes that it has made or would make; null if there is no job, or they cannot be read
 * @param key that begins a new one once
 */
public record ImportContent(
        Caller caller,
        @Nullable ImportJob job,
        @Nullable Reply<ImportJob.Jobs> jobs,
        History.@Nullable AllChanged changes,
        String key,
        @Nullable Refusal refusal,
        boolean away) {

    /** What can be imported, as in registry's addresses. */
    public static final List<String> KINDS = List.of("centres", "organizations", "areas");
}
