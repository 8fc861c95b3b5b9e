package org.changkai.portal.staff.web;

import org.changkai.platform.security.Caller;

/**
 * What the staff page shows.
 *
 * @param failed whether a sign-in has just failed
 * @param shown whether messages are shown on a page instead of being sent, as on a laptop
 * @param caller anonymous if nobody is signed in
 */
public record StaffContent(boolean failed, boolean shown, Caller caller) {

    public boolean signedIn() {
        return !caller.equals(Caller.ANONYMOUS);
    }
}
