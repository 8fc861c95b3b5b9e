package org.changkai.news.syndication;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.changkai.news.publication.PublishedStories.Address;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.Content.Language;

/** The site map of all stories and Google's news site map of those of the last two days. */
public final class Sitemaps {

    /** More addresses than this the protocol does not allow in one file. */
    public static final int MOST = 50_000;

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private Sitemaps() {}

    /** All stories, the latest first. */
    public static String all(Masthead masthead, List<Address> addresses) {
        return document("urlset", xml -> {
            for (var address : addresses) {
                xml.writeStartElement(MAP, "url");
                element(xml, MAP, "loc", masthead.story(address.slug()));
                element(xml, MAP, "lastmod", address.changedAt().toString());
                xml.writeEndElement();
            }
        });
    }

    /** The site map of site maps, one for each piece of the list. */
    public static String index(Masthead masthead, int pieces) {
        return document("sitemapindex", xml -> {
            for (var piece = 1; piece <= pieces; piece++) {
                xml.writeStartElement(MAP, "sitemap");
                element(xml, MAP, "loc", masthead.absolute("/api/news/sitemap-" + piece + ".xml"));
                xml.writeEndElement();
            }
        });
    }

    /** What was published since then. */
    public static String news(Masthead masthead, List<StoryDocument> stories, OffsetDateTime since) {
        return document("urlset", xml -> {
            for (var story : stories) {
                if (story.publishedAt().isAfter(since)) {
                    xml.writeStartElement(MAP, "url");
                    element(xml, MAP, "loc", masthead.story(story.slug()));
                    xml.writeStartElement(NEWS, "news");
                    xml.writeStartElement(NEWS, "publication");
                    element(xml, NEWS, "name", masthead.title());
                    element(
                            xml,
                            NEWS,
                            "language",
                            story.language() == Language.ZH
                                    ? "zh-cn"
                                    : story.language().iso639());
                    xml.writeEndElement();
                    element(xml, NEWS, "publication_date", story.publishedAt().toString());
                    element(xml, NEWS, "title", story.headline());
                    xml.writeEndElement();
                    xml.writeEndElement();
                }
            }
        });
    }

    private static String document(String root, Content content) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setDefaultNamespace(MAP);
            xml.setPrefix("news", NEWS);
            xml.writeStartElement(MAP, root);
            xml.writeDefaultNamespace(MAP);
            xml.writeNamespace("news", NEWS);
            content.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String namespace, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(namespace, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
