package org.changkai.portal.newsroom;

import java.util.List;

/** What a member of the newsroom was given to do, in all sections. */
public record OwnDuties(List<Own> items) {

    /** One of them, as news names it. */
    public record Own(String section, String sectionName, String duty) {}
}
