package org.changkai.portal.newsroom.web;

import org.changkai.portal.library.http.Library;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.news.web.Subjects;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.http.Search;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsroomWebConfiguration {

    @Bean
    Editor editor(Newsroom newsroom, News news, Library library, Search search, Subjects subjects, Together together) {
        return new Editor(newsroom, news, library, search, subjects, together);
    }

    @Bean
    StoryDesk storyDesk(Pages pages, Newsroom newsroom, News news, Library library, Together together) {
        return new StoryDesk(pages, newsroom, news, library, together);
    }
}
