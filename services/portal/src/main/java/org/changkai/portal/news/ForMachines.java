package org.changkai.portal.news;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Stories and photographs in the words of schema.org, in JSON-LD that is safe inside a page. */
public final class ForMachines {

    private static final Pattern TAKEN_BY = Pattern.compile("(?U)(.*\\S)\\s*摄(?:影)?\\s*");
    private static final Pattern HOUSE = Pattern.compile("供图|图库|图片|中心|街道|社区|公司|[社报台局办组部网馆站]$");
    private static final Pattern PROVIDED = Pattern.compile("(?U)\\s*供图\\s*$");
    private static final JsonMapper JSON = new JsonMapper();

    private ForMachines() {}

    /** The document; no {@code <} in it can end the script element around it. */
    public static String jsonLd(Story story, String newspaper, String publicUrl) {
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
        article.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", newspaper, "url", publicUrl));
        var part = story.series();
        if (part != null) {
            article.put("position", part.number());
            article.put(
                    "isPartOf",
                    Map.of(
                            "@type",
                            "CreativeWorkSeries",
                            "name",
                            part.title(),
                            "url",
                            publicUrl + "/series/" + part.slug()));
        }
        if (!story.about().isEmpty()) {
            article.put(
                    "about",
                    story.about().stream().map(about -> about(about, publicUrl)).toList());
        }
        if (!story.corrections().isEmpty()) {
            article.put(
                    "correction",
                    story.corrections().stream()
                            .map(correction -> Map.of(
                                    "@type", "CorrectionComment",
                                    "text", correction.note(),
                                    "datePublished", String.valueOf(correction.correctedAt())))
                            .toList());
        }
        if (!story.photos().isEmpty()) {
            article.put(
                    "image",
                    story.photos().stream()
                            .map(photo -> image(photo, publicUrl))
                            .toList());
        }
        return inPage(article);
    }

    /** A photograph as schema.org's ImageObject. */
    public static String jsonLd(Photo photo, String publicUrl) {
        var image = new LinkedHashMap<String, Object>();
        image.put("@context", "https://schema.org");
        image.putAll(image(photo, publicUrl));
        return inPage(image);
    }

    private static Map<String, Object> image(Photo photo, String publicUrl) {
        var image = new LinkedHashMap<String, Object>();
        image.put("@type", "ImageObject");
        image.put("url", publicUrl + "/photos/" + photo.id());
        image.put("caption", photo.caption());
        image.put("description", photo.alt());
        image.put("creditText", photo.credit());
        image.put("creator", creator(photo.credit()));
        var shown = photo.atLeast(1200);
        if (shown != null) {
            image.put("contentUrl", publicUrl + photo.address(1200));
            image.put("encodingFormat", "image/jpeg");
            image.put("width", shown.width());
            image.put("height", shown.height());
        }
        return image;
    }

    /** A credit names who took it, with 摄 or without, which is no part of the name; or the house it came from. */
    private static Map<String, Object> creator(String credit) {
        var taken = TAKEN_BY.matcher(credit);
        if (taken.matches()) {
            return Map.of("@type", "Person", "name", taken.group(1));
        }
        var house = HOUSE.matcher(credit).find();
        return Map.of(
                "@type",
                house ? "Organization" : "Person",
                "name",
                PROVIDED.matcher(credit).replaceFirst(""));
    }

    private static Map<String, Object> about(Story.About about, String publicUrl) {
        return switch (about.type()) {
            case "centre" -> thing("GovernmentOffice", publicUrl + "/centres/" + about.id());
            case "organization" -> thing("Organization", publicUrl + "/organizations/" + about.id());
            default -> thing("AdministrativeArea", publicUrl + "/places/" + about.id());
        };
    }

    private static Map<String, Object> thing(String type, String url) {
        return Map.of("@type", type, "@id", url, "url", url);
    }

    private static String inPage(Map<String, Object> document) {
        return JSON.writeValueAsString(document)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
