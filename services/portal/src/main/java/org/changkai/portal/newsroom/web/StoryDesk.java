package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.library.http.Library;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Puts the newsroom's page of a story together, also after something could not be done to it. */
final class StoryDesk {

    private final Pages pages;
    private final Newsroom newsroom;
    private final News news;
    private final Library library;
    private final Together together;

    StoryDesk(Pages pages, Newsroom newsroom, News news, Library library, Together together) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.news = news;
        this.library = library;
        this.together = together;
    }

    Page page(Caller caller, String id, String done) {
        return page(caller, id, done, null, "");
    }

    /** Goes to the story's page when it was done, else shows it with the reason and with what was typed. */
    View after(Caller caller, String id, Reply<Draft> reply, String done, String typed) {
        return reply.given() != null
                ? pages.seeOther("/staff/news/" + id + "?done=" + done)
                : page(caller, id, "", reply, typed).status(status(reply));
    }

    private Page page(Caller caller, String id, String done, @Nullable Reply<Draft> failed, String typed) {
        var findings = together.ask(() -> newsroom.findings(id));
        var writers = together.ask(() -> newsroom.writers(id));
        var sections = together.ask(news::sections);
        var series = together.ask(news::allSeries);
        var answer = newsroom.draft(id);
        var draft = answer.given();
        var content = draft == null ? null : draft.content();
        if (draft == null || content == null) {
            return pages.instead(answer);
        }
        var photos = library.photos(content.photos());
        var story = AsReaders.story(
                draft, content, photos, sections.get().given(), series.get().given());
        return pages.of(
                "newsroom/story",
                new StoryDeskContent(
                        caller,
                        draft,
                        story,
                        findings.get(),
                        writers.get().given(),
                        done,
                        failed == null ? null : failed.refusal(),
                        failed != null && failed.away(),
                        typed));
    }

    private static int status(Reply<Draft> failed) {
        var refusal = failed.refusal();
        return refusal == null ? 503 : refusal.status();
    }
}
