package org.changkai.news.finding;

import java.util.ArrayList;
import java.util.List;
import org.changkai.news.finding.Finding.Rule;
import org.changkai.news.story.Block.Crosshead;
import org.changkai.news.story.Block.Gallery;
import org.changkai.news.story.Block.Note;
import org.changkai.news.story.Block.Paragraph;
import org.changkai.news.story.Block.Picture;
import org.changkai.news.story.Block.Quotation;
import org.changkai.news.story.Block.Table;
import org.changkai.news.story.Content;
import org.jspecify.annotations.Nullable;

/**
 * One text of a story and where it stands.
 *
 * @param pointer JSON pointer in the content
 * @param kind what it is in the story
 */
record Passage(String pointer, Kind kind, String text) {

    enum Kind {
        HEADLINE,
        PROSE,
        CELL
    }

    /** All texts of a story in reading order. */
    static List<Passage> of(Content content) {
        var passages = new ArrayList<Passage>();
        add(passages, "/kicker", Kind.HEADLINE, content.kicker());
        add(passages, "/headline", Kind.HEADLINE, content.headline());
        add(passages, "/subheadline", Kind.HEADLINE, content.subheadline());
        add(passages, "/lead", Kind.PROSE, content.lead());
        for (var at = 0; at < content.body().blocks().size(); at++) {
            var pointer = "/body/blocks/" + at;
            switch (content.body().blocks().get(at)) {
                case Paragraph(var text) -> add(passages, pointer + "/text", Kind.PROSE, text);
                case Crosshead(var text) -> add(passages, pointer + "/text", Kind.HEADLINE, text);
                case Quotation(var text, var _) -> add(passages, pointer + "/text", Kind.PROSE, text);
                case Note(var text) -> add(passages, pointer + "/text", Kind.PROSE, text);
                case Table(var rows) -> cells(passages, pointer, rows);
                case Picture _, Gallery _ -> {}
            }
        }
        return passages;
    }

    private static void cells(List<Passage> passages, String pointer, List<List<String>> rows) {
        for (var row = 0; row < rows.size(); row++) {
            for (var cell = 0; cell < rows.get(row).size(); cell++) {
                add(
                        passages,
                        pointer + "/rows/" + row + "/" + cell,
                        Kind.CELL,
                        rows.get(row).get(cell));
            }
        }
    }

    private static void add(List<Passage> passages, String pointer, Kind kind, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            passages.add(new Passage(pointer, kind, text));
        }
    }

    Finding finding(Rule rule, int start, int end, @Nullable String instead, @Nullable String note) {
        return new Finding(rule, pointer, start, end, text.substring(start, end), instead, note);
    }
}
