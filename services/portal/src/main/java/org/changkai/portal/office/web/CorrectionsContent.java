package org.changkai.portal.office.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What the page of suggested corrections shows.
 *
 * @param state of those that are shown
 */
public record CorrectionsContent(
        Caller caller,
        String state,
        Reply<Correction.AllShown> corrections,
        @Nullable Refusal refusal,
        boolean away) {

    /** The states, as registry names them. */
    public static final List<String> STATES = List.of("OPEN", "ACCEPTED", "REJECTED");
}
