package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Finding;
import org.changkai.portal.newsroom.Writers;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom's page of a story shows.
 *
 * @param story as readers would see it
 * @param findings what a proofreader should look at
 * @param writers who is writing on it; null if it is not known
 * @param done what has just been done; empty if nothing was
 * @param refusal why something could not be done; null if nothing was tried or news was away
 * @param away whether something could not be done because news was away
 * @param typed what was typed into the form that failed
 */
public record StoryDeskContent(
        Caller caller,
        Draft draft,
        Story story,
        Reply<Finding.Findings> findings,
        @Nullable Writers writers,
        String done,
        @Nullable Refusal refusal,
        boolean away,
        String typed) {

    public String address() {
        return "/staff/news/" + draft.id();
    }

    /** Whether the caller may write on it now. */
    public boolean writable() {
        return caller.has("news:write") && draft.is("DRAFT", "IN_REVIEW", "APPROVED");
    }

    /** Whether the caller may pass judgement on it now. */
    public boolean judgeable() {
        return caller.has("news:review") && draft.is("IN_REVIEW", "APPROVED", "SCHEDULED") && draft.open();
    }

    /** Whether what was signed off has changed since: other words of a photo or another crop of it. */
    public boolean reopened() {
        return draft.is("APPROVED", "SCHEDULED") && draft.open();
    }

    public boolean publishable() {
        return caller.has("news:publish") && draft.is("APPROVED", "SCHEDULED") && !draft.open();
    }
}
