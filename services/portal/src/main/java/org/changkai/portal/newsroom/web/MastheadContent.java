package org.changkai.portal.newsroom.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Heading;
import org.jspecify.annotations.Nullable;

/**
 * What the page of sections and series shows.
 *
 * @param unkept null if nothing was sent, or all of it was kept
 */
public record MastheadContent(
        Caller caller,
        Reply<Heading.Headings> sections,
        Reply<Heading.Headings> series,
        boolean done,
        @Nullable Unkept unkept) {

    /**
     * What was typed and has not been kept.
     *
     * @param kind sections or series
     */
    public record Unkept(
            String kind, Heading typed, @Nullable Refusal refusal, boolean away) {

        /** Whether somebody else has changed the heading since it was read. */
        public boolean stale() {
            return refusal != null && refusal.status() == 412;
        }

        /** Whether a new one was to have a name in addresses that another has. */
        public boolean taken() {
            return isNew() && refusal != null && refusal.status() == 428;
        }

        private boolean isNew() {
            return typed.revision() == 0;
        }

        /** The revision over which what was typed is saved next: whoever is shown the latest words decides over them. */
        public long revision(Heading stands) {
            return stale() ? stands.revision() : typed.revision();
        }
    }

    /** All there are of a kind; if they cannot be read, at least the one over which something was typed. */
    public List<Heading> all(String kind) {
        var known = headings(kind).given();
        if (known != null) {
            return known.items();
        }
        return unkept != null && unkept.kind().equals(kind) && !unkept.isNew() ? List.of(unkept.typed()) : List.of();
    }

    public Reply<Heading.Headings> headings(String kind) {
        return kind.equals("series") ? series : sections;
    }

    /** What was typed over this one; null if nothing was. */
    public @Nullable Unkept over(String kind, Heading heading) {
        return unkept != null
                        && unkept.kind().equals(kind)
                        && !unkept.isNew()
                        && unkept.typed().slug().equals(heading.slug())
                ? unkept
                : null;
    }

    /** What was typed for a new one; empty if nothing was. */
    public Heading begun(String kind) {
        return unkept != null && unkept.kind().equals(kind) && unkept.isNew()
                ? unkept.typed()
                : new Heading("", "", "", "", 0);
    }

    /** The place on the page where what was typed can be changed. */
    public String place() {
        return unkept == null
                ? ""
                : unkept.isNew()
                        ? unkept.kind() + "-new"
                        : unkept.kind() + "-" + unkept.typed().slug();
    }
}
