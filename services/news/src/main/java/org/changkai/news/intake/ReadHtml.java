package org.changkai.news.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads what is pasted from web pages and from Word. jsoup's safelist drops the rest before anything is looked at. */
public final class ReadHtml {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "li",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "figcaption",
            "dt",
            "dd");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int SHORT = 40;

    private ReadHtml() {}

    public static Intake read(String html) {
        var allowed = Safelist.none()
                .addTags(BLOCKS.toArray(String[]::new))
                .addTags("br", "b", "strong", "ul", "ol", "table", "thead", "tbody", "tr", "td", "th", "img")
                .addAttributes("img", "src", "alt");
        var gathering = new Gathering();
        new Cleaner(allowed).clean(Jsoup.parse(html)).body().traverse(new Reader(gathering));
        return gathering.done();
    }

    /** Goes through a document that was cleaned, without recursion. */
    private static final class Reader implements NodeVisitor {

        private final Gathering gathering;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder bold = new StringBuilder();
        private int boldDepth;
        private int tableDepth;

        Reader(Gathering gathering) {
            this.gathering = gathering;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && tableDepth == 0) {
                text.append(words.text());
                if (boldDepth > 0) {
                    bold.append(words.text());
                }
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        private void open(Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "img" -> gathering.drop("image", name(element));
                case "b", "strong" -> boldDepth++;
                case "table" -> {
                    if (tableDepth++ == 0) {
                        flush(element.parent());
                        gathering.table(rows(element));
                    }
                }
                default -> {
                    if (BLOCKS.contains(element.normalName()) && tableDepth == 0) {
                        flush(element.parent());
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            switch (element.normalName()) {
                case "b", "strong" -> boldDepth--;
                case "table" -> tableDepth--;
                case "body" -> flush(element);
                default -> {
                    if (BLOCKS.contains(element.normalName()) && tableDepth == 0) {
                        flush(element);
                    }
                }
            }
        }

        /** Ends the text that stands directly in this element. */
        private void flush(@Nullable Element holder) {
            var words = text.toString().strip();
            var name = holder == null ? "" : holder.normalName();
            var wholeBold = !words.isEmpty() && bold.toString().strip().equals(words);
            text.setLength(0);
            bold.setLength(0);
            if (HEADINGS.contains(name) || (wholeBold && words.length() <= SHORT && !words.endsWith("。"))) {
                gathering.crosshead(words);
            } else if (holder != null && holder.closest("blockquote") != null) {
                gathering.quotation(words);
            } else if (name.equals("li") && !words.isEmpty()) {
                gathering.paragraph(bullet(holder) + words);
            } else {
                gathering.paragraph(words);
            }
        }

        private static String bullet(@Nullable Element item) {
            var list = item == null ? null : item.parent();
            return item == null || list == null || !list.normalName().equals("ol")
                    ? "· "
                    : item.elementSiblingIndex() + 1 + ". ";
        }

        private static String name(Element image) {
            var source = image.attr("src");
            return !image.attr("alt").isBlank()
                    ? image.attr("alt")
                    : source.startsWith("data:") ? "" : source.substring(source.lastIndexOf('/') + 1);
        }

        private static List<List<String>> rows(Element table) {
            var rows = new ArrayList<List<String>>();
            for (var row : table.select("tr")) {
                rows.add(row.select("> td, > th").stream().map(Element::text).toList());
            }
            return rows;
        }
    }
}
