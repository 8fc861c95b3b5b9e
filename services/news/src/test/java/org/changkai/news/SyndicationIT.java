package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SyndicationIT {

    @Autowired
    ServiceClient client;

    Newsroom newsroom;
    String slug = "";

    @BeforeEach
    void publishes() {
        newsroom = new Newsroom(client);
        slug = newsroom.published(Newsroom.content(
                "葡萄架下的<讲习所> & 课堂",
                Map.of("type", "paragraph", "text", "一句话 <script>alert(1)</script>"),
                Map.of("type", "quotation", "text", "门开着", "by", "居民"),
                Map.of("type", "table", "rows", List.of(List.of("项目", "次数"), List.of("讲座", "12")))));
    }

    @Test
    void atomAndRssAreReadByAReaderWeDidNotWrite() throws Exception {
        for (var path : List.of(
                "/api/news/feeds/atom.xml",
                "/api/news/feeds/rss.xml",
                "/api/news/feeds/shidian/atom.xml",
                "/api/news/feeds/rss.xml?section=shidian",
                "/api/news/feeds/atom.xml?series=wuhua",
                "/api/news/feeds/atom.xml?about=centre:wh-c-001")) {
            var answer = client.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            var entry = parsed(answer.text()).getEntries().getFirst();
            assertThat(entry.getTitle()).isEqualTo("葡萄架下的<讲习所> & 课堂（五化协同 大抓基层③）");
            assertThat(entry.getLink()).endsWith("/news/" + slug);
            assertThat(answer.text()).doesNotContain("<script>");
            var again = client.with("If-None-Match", String.valueOf(answer.header("ETag")))
                    .get(path);
            assertThat(again.status()).isEqualTo(304);
        }
        assertThat(client.get("/api/news/feeds/nowhere/atom.xml").status()).isEqualTo(404);
    }

    @Test
    void jsonFeedAndNinjsTellTheSame() {
        var feed = client.get("/api/news/feeds/feed.json").json();
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/content_html").asString())
                .contains("&lt;script&gt;")
                .contains("<blockquote>");
        var ninjs = client.get("/api/news/stories/" + slug + "/ninjs").json();
        assertThat(ninjs.at("/standard/version").asString()).isEqualTo("3.1");
        assertThat(ninjs.at("/headlines/0/value").asString()).isEqualTo("葡萄架下的<讲习所> & 课堂");
        assertThat(ninjs.path("by").asString()).isEqualTo("林知夏");
    }

    @Test
    void siteMapsNameEveryStory() throws Exception {
        for (var path : List.of("/api/news/sitemap.xml", "/api/news/news-sitemap.xml")) {
            var answer = client.get(path);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var map = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
            var addresses = map.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
            assertThat(addresses.getLength()).isPositive();
            assertThat(answer.text()).contains("/news/" + slug + "</loc>");
        }
    }

    @Test
    void aWithdrawnStoryIsInNoFeed() {
        var story = newsroom.id(slug);
        newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "撤稿"));
        for (var path : List.of("feeds/atom.xml", "feeds/rss.xml", "feeds/feed.json", "sitemap.xml")) {
            assertThat(client.get("/api/news/" + path).text()).doesNotContain(slug);
        }
    }

    private static SyndFeed parsed(String feed) throws FeedException {
        return new SyndFeedInput().build(new StringReader(feed));
    }
}
