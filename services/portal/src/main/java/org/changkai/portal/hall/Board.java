package org.changkai.portal.hall;

import java.util.List;

/** What the screen of a hall shows; the newest call first. */
public record Board(List<Call> calls, int waiting) {

    /** A number that was called, to which counter. */
    public record Call(String number, int counter, String status) {}
}
