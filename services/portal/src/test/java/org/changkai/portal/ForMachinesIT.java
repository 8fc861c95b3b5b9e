package org.changkai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.jsonld.JsonLdError;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** What pages tell to machines, read by readers that we did not write. */
@TestPropertySource(properties = "changkai.newspaper=示例报")
class ForMachinesIT extends WithoutScripts {

    private static final String STORY = "/news/open-doors";
    private static final String PHOTO = "/photos/00000000-0000-4000-8000-000000000001";

    @Test
    void aStoryIsANewsArticleOfSchemaOrgAndSoIsAllThatHangsOnIt() throws JsonLdError {
        var article = SchemaOrg.read(jsonLd(page(STORY)));

        assertThat(article).hasSize(1);
        assertThat(article.getJsonObject(0).getJsonArray("@type").getString(0))
                .isEqualTo(SchemaOrg.HOME + "NewsArticle");
        assertThat(SchemaOrg.values(article, "headline")).containsExactly("门开着，人就来了");
        assertThat(SchemaOrg.values(article, "mainEntityOfPage")).containsExactly("http://localhost:8080" + STORY);
        assertThat(SchemaOrg.values(article, "name")).contains("李春燕", "巴图", "示例报");
        assertThat(openGraph(page(STORY), "og:site_name")).isEqualTo("示例报");
        assertThat(SchemaOrg.values(article, "creditText")).contains("苏日娜");
        assertThat(SchemaOrg.values(article, "position")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/news", "/issues/2026-11-23", "/sections/zhendi"})
    void theNewspapersPagesAndItsFeedHaveTheNameThatIsSet(String address) {
        var page = page(address);

        assertThat(page.select("main").text()).contains("示例报").doesNotContain("常开报");
        assertThat(page.select("head > link[title][href=/api/news/feeds/atom.xml]")
                        .attr("title"))
                .isEqualTo("示例报 · 最新稿件");
    }

    @Test
    void aPhotographIsAnImageObjectOfSchemaOrg() throws JsonLdError {
        var image = SchemaOrg.read(jsonLd(page(PHOTO)));

        assertThat(image.getJsonObject(0).getJsonArray("@type").getString(0)).isEqualTo(SchemaOrg.HOME + "ImageObject");
        assertThat(SchemaOrg.values(image, "creditText")).containsExactly("苏日娜");
        assertThat(SchemaOrg.values(image, "contentUrl"))
                .singleElement()
                .satisfies(address -> assertThat(address).startsWith("http://localhost:8080/api/news/photos/"));
    }

    @Test
    void aMemberOrATypeThatSchemaOrgDoesNotHaveIsFound() {
        var document = "{\"@context\":\"https://schema.org\",\"@type\":\"%s\",\"%s\":\"标题\"}";

        assertThatThrownBy(() -> SchemaOrg.read(document.formatted("NewsArticle", "headlin")))
                .isInstanceOf(JsonLdError.class);
        assertThatThrownBy(() -> SchemaOrg.read(document.formatted("NewsArticel", "headline")))
                .isInstanceOf(JsonLdError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {STORY, PHOTO})
    void openGraphHasWhatItsProtocolDemandsOnceAndWithWholeAddresses(String address) {
        var page = page(address);

        for (var demanded : new String[] {"og:title", "og:type", "og:url", "og:image"}) {
            assertThat(page.select("head > meta[property=" + demanded + "]"))
                    .as(demanded)
                    .hasSize(1);
            assertThat(openGraph(page, demanded)).as(demanded).isNotBlank();
        }
        assertThat(openGraph(page, "og:url")).isEqualTo("http://localhost:8080" + address);
        assertThat(openGraph(page, "og:image")).startsWith("http://localhost:8080/api/news/photos/");
        assertThat(openGraph(page, "og:image:alt")).isNotBlank();
        assertThat(openGraph(page, "og:type")).isEqualTo("article");
    }

    private Document page(String address) {
        return Jsoup.parse(reader().get(address).text());
    }

    private static String jsonLd(Document page) {
        return page.expectFirst("script[type=application/ld+json]").data();
    }

    private static String openGraph(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
