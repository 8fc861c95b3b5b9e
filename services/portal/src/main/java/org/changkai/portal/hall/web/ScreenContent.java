package org.changkai.portal.hall.web;

import org.changkai.portal.centre.Centre;
import org.changkai.portal.hall.Board;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/** What hangs in the hall. */
public record ScreenContent(String id, @Nullable Centre centre, Reply<Board> board) {

    public String name() {
        return centre == null ? id : centre.name();
    }
}
