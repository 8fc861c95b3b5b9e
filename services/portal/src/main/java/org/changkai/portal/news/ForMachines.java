package org.changkai.portal.news;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A story as schema.org's NewsArticle, in JSON-LD that is safe inside a page. */
public final class ForMachines {

    private static final JsonMapper JSON = new JsonMapper();

    private ForMachines() {}

    /** The document; no {@code <} in it can end the script element around it. */
    public static String jsonLd(Story story, String publicUrl) {
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", story.headline());
        article.put("inLanguage", story.lang());
        article.put("mainEntityOfPage", publicUrl + "/news/" + story.slug());
        article.put("isAccessibleForFree", true);
        if (!story.lead().isEmpty()) {
            article.put("description", story.lead());
        }
        if (story.publishedAt() != null) {
            article.put("datePublished", story.publishedAt().toString());
        }
        if (story.correctedAt() != null) {
            article.put("dateModified", story.correctedAt().toString());
        }
        if (!story.sectionName().isEmpty()) {
            article.put("articleSection", story.sectionName());
        }
        article.put(
                "author",
                story.byline().stream()
                        .map(by -> Map.of("@type", "Person", "name", by.name()))
                        .toList());
        article.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", "常开", "url", publicUrl));
        if (!story.photos().isEmpty()) {
            article.put("image", images(story, publicUrl));
        }
        return JSON.writeValueAsString(article)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static List<Map<String, Object>> images(Story story, String publicUrl) {
        return story.photos().stream()
                .map(photo -> Map.<String, Object>of(
                        "@type",
                        "ImageObject",
                        "contentUrl",
                        publicUrl + photo.address(1200),
                        "caption",
                        photo.caption(),
                        "creditText",
                        photo.credit()))
                .toList();
    }
}
