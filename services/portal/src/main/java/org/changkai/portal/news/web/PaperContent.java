package org.changkai.portal.news.web;

import java.time.LocalDate;

/** The paper of a day that is not set yet. */
public record PaperContent(LocalDate day) {

    /** Where it is once it is set. */
    public String address() {
        return "/api/news/issues/" + day + ".pdf";
    }
}
