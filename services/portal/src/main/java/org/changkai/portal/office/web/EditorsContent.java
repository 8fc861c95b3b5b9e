package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Editors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the rights on an organization shows.
 *
 * @param account as it was typed, if it was refused
 */
public record EditorsContent(
        Caller caller,
        Document organization,
        Reply<Editors> editors,
        String account,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {

    public String address() {
        return "/staff/office/organizations/" + organization.id();
    }
}
