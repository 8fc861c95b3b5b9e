package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Misplaced;
import org.changkai.portal.office.Undecided;
import org.jspecify.annotations.Nullable;

/** What a person has to look at: codes whose successor is not known, centres and areas that lie elsewhere than they say. */
public record ChecksContent(
        Caller caller,
        String area,
        Reply<Undecided.AllUndecided> undecided,
        Reply<Misplaced.AllMisplaced> misplaced,
        Reply<Misplaced.AllAreas> misplacedAreas,
        @Nullable Refusal refusal,
        boolean away) {}
