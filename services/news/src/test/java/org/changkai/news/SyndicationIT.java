package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.RssReader;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.extension.Extension;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.news.syndication.Masthead;
import org.changkai.news.syndication.Sitemaps;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
            readElsewhere(answer.bytes());
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
        assertThat(violations(SyndicationSchemas.JSON_FEED, feed)).isEmpty();
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/content_html").asString())
                .contains("&lt;script&gt;")
                .contains("<blockquote>");
        var ninjs = client.get("/api/news/stories/" + slug + "/ninjs").json();
        assertThat(violations(SyndicationSchemas.NINJS, ninjs)).isEmpty();
        var collection =
                client.get("/api/news/feeds/ninjs.json?section=shidian").json();
        assertThat(violations(SyndicationSchemas.NINJS, collection)).isEmpty();
        assertThat(collection.at("/associations/0/uri").asString()).endsWith("/news/" + slug);
        assertThat(collection.at("/associations/0/name").asString()).isEqualTo("葡萄架下的<讲习所> & 课堂");
        assertThat(ninjs.has("name")).as("only what is associated is named").isFalse();
        assertThat(violations(SyndicationSchemas.NINJS, feed))
                .as("the check can fail")
                .isNotEmpty();
        var undated = ((ObjectNode) ninjs.deepCopy()).put("versionCreated", "yesterday");
        assertThat(violations(SyndicationSchemas.NINJS, undated))
                .as("formats count")
                .anyMatch(violation -> violation.contains("versionCreated"));
        assertThat(ninjs.at("/standard/version").asString()).isEqualTo("3.1");
        assertThat(ninjs.at("/headlines/0/value").asString()).isEqualTo("葡萄架下的<讲习所> & 课堂");
        assertThat(ninjs.path("by").asString()).isEqualTo("林知夏");
    }

    /** What a format asks for is broken where something is missing, doubled or empty, not in the usual story. */
    @Test
    void whatIsRichBareOrEmptyIsValidToo() {
        var photo = newsroom.photo(Pictures.drawn(630, 400, "jpg"));
        var rich = Newsroom.content("图说", Map.of("type", "photo", "photo", photo));
        rich.putAll(Map.of("kicker", "走基层", "subheadline", "——一天", "language", "mn-Mong"));
        rich.put("tags", List.of("夜校", "夜校", "阵地"));
        var bare = Newsroom.content("简讯");
        List.of("lead", "series", "about", "place", "tags").forEach(bare::remove);
        newsroom.editor.put("/api/news/sections/qinjian", Map.of("name", "清简"));
        for (var story : List.of(rich, bare)) {
            var ninjs = client.get("/api/news/stories/" + newsroom.published(story) + "/ninjs")
                    .json();
            assertThat(violations(SyndicationSchemas.NINJS, ninjs)).isEmpty();
        }
        for (var filter : List.of("", "?section=qinjian", "?series=wuhua", "?about=centre:wh-c-001")) {
            var feed = client.get("/api/news/feeds/feed.json" + filter).json();
            assertThat(violations(SyndicationSchemas.JSON_FEED, feed))
                    .as(filter)
                    .isEmpty();
            var ninjs = client.get("/api/news/feeds/ninjs.json" + filter).json();
            assertThat(violations(SyndicationSchemas.NINJS, ninjs)).as(filter).isEmpty();
        }
        assertThat(client.get("/api/news/feeds/feed.json?section=qinjian")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void siteMapsAreReadByACrawler() throws Exception {
        for (var path : List.of("/api/news/sitemap.xml", "/api/news/news-sitemap.xml", "/api/news/sitemap-1.xml")) {
            var parser = new SiteMapParser(true);
            parser.setStrictNamespace(true);
            parser.enableExtension(Extension.NEWS);
            var parsed = parser.parseSiteMap(
                    client.get(path).bytes(),
                    URI.create("http://localhost:8080/sitemap.xml").toURL());
            assertThat(parsed)
                    .isInstanceOfSatisfying(
                            SiteMap.class,
                            map -> assertThat(map.getSiteMapUrls())
                                    .extracting(address -> address.getUrl().toString())
                                    .contains("http://localhost:8080/news/" + slug));
        }
        assertThat(client.get("/api/news/sitemap-2.xml").status()).isEqualTo(404);
        var index = Sitemaps.index(new Masthead("常开", "http://localhost:8080"), 3);
        var parsed = new SiteMapParser(true)
                .parseSiteMap(
                        index.getBytes(StandardCharsets.UTF_8),
                        URI.create("http://localhost:8080/sitemap.xml").toURL());
        assertThat(parsed)
                .isInstanceOfSatisfying(
                        SiteMapIndex.class,
                        pieces -> assertThat(pieces.getSitemaps()).hasSize(3));
    }

    private static List<String> violations(String schema, JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        document.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void aWithdrawnStoryIsInNoFeed() {
        var story = newsroom.id(slug);
        newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "撤稿"));
        var ninjs = client.get("/api/news/stories/" + slug + "/ninjs");
        assertThat(ninjs.status()).isEqualTo(410);
        assertThat(ninjs.json().path("notice").asString()).isEqualTo("撤稿");
        for (var path : List.of("feeds/atom.xml", "feeds/rss.xml", "feeds/feed.json", "sitemap.xml")) {
            assertThat(client.get("/api/news/" + path).text()).doesNotContain(slug);
        }
    }

    /** By a reader that shares nothing with the library by which feeds are written. */
    private void readElsewhere(byte[] feed) {
        try (var items = new RssReader().read(new ByteArrayInputStream(feed))) {
            var item = items.findFirst().orElseThrow();
            assertThat(item.getTitle()).contains("葡萄架下的<讲习所> & 课堂（五化协同 大抓基层③）");
            assertThat(item.getLink()).get(InstanceOfAssertFactories.STRING).endsWith("/news/" + slug);
            assertThat(item.getGuid()).isPresent();
            assertThat(item.getPubDateAsZonedDateTime()).isPresent();
            assertThat(item.getChannel().getTitle()).isNotBlank();
        }
    }

    private static SyndFeed parsed(String feed) throws FeedException {
        return new SyndFeedInput().build(new StringReader(feed));
    }
}
