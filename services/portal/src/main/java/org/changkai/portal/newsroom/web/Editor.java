package org.changkai.portal.newsroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.library.Sought;
import org.changkai.portal.library.http.Library;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.news.web.Subjects;
import org.changkai.portal.newsroom.BlockEdit;
import org.changkai.portal.newsroom.Merge;
import org.changkai.portal.newsroom.Writing;
import org.changkai.portal.newsroom.WrittenBlock;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.newsroom.web.EditorContent.Chooser;
import org.changkai.portal.newsroom.web.EditorContent.Clash;
import org.changkai.portal.newsroom.web.EditorContent.Trouble;
import org.changkai.portal.search.http.Search;

/** Puts the editor's page together, and does what its buttons do where no script runs. */
final class Editor {

    private final Newsroom newsroom;
    private final News news;
    private final Library library;
    private final Search search;
    private final Subjects subjects;
    private final Together together;

    Editor(Newsroom newsroom, News news, Library library, Search search, Subjects subjects, Together together) {
        this.newsroom = newsroom;
        this.news = news;
        this.library = library;
        this.search = search;
        this.subjects = subjects;
        this.together = together;
    }

    /** The page with this text in it. */
    EditorContent of(
            Caller caller, String id, int read, String key, Writing writing, Chooser chooser, Trouble trouble) {
        var sections = together.ask(news::sections);
        var series = together.ask(news::allSeries);
        var others = id.isEmpty() ? null : together.ask(() -> newsroom.writing(id));
        var named = subjects.of(Stream.concat(
                        writing.subjects().stream(),
                        Stream.ofNullable(trouble.clash()).flatMap(Clash::subjects))
                .distinct()
                .toList());
        var photos = library.photos(writing.photos());
        var once = key.isEmpty() ? UUID.randomUUID().toString() : key;
        return new EditorContent(
                caller,
                id,
                read,
                once,
                writing,
                sections.get(),
                series.get(),
                photos,
                named.get(),
                others == null ? null : others.get().given(),
                chooser,
                trouble,
                List.of());
    }

    /**
     * The page after somebody else was faster: both texts put together where news could do it, to be looked through and
     * saved on the version that is the latest now; else the own text as it was sent.
     */
    EditorContent merged(Caller caller, String id, int read, Writing mine, Trouble stale) {
        return switch (newsroom.merge(id, read, mine)) {
            case Reply.Given<Merge>(var merge)
            when merge.content() != null -> {
                var theirs = newsroom.changes(id, read, merge.version());
                var clash = new Clash(read, merge.version(), mine, merge.conflicts(), theirs);
                yield of(
                        caller,
                        id,
                        merge.version(),
                        "",
                        Writing.of(merge.content()),
                        Chooser.NOTHING,
                        new Trouble(null, false, clash));
            }
            case Reply<Merge> none -> of(caller, id, read, "", mine, Chooser.NOTHING, stale);
        };
    }

    /** The text after a button was pressed. */
    Writing edited(WritingForm form) {
        var writing = form.writing();
        var button = form.button();
        return switch (button) {
            case "put-photos" -> writing.with(with(writing.blocks(), photos(form.all("photo-add"))));
            case "split" -> writing.with(with(writing.blocks(), paragraphs(form.one("whole"))));
            case "put-gallery" -> writing.with(with(writing.blocks(), gallery(form.all("photo-add"))));
            default -> writing.with(BlockEdit.of(button).applyTo(writing.blocks()));
        };
    }

    /** What the button looked for. */
    Chooser chosen(WritingForm form) {
        var photos = form.one("photo-q");
        var places = form.one("about-q");
        return new Chooser(
                photos,
                form.button().equals("find-photos") ? library.find(Sought.of(photos), 24, "") : null,
                places,
                form.button().equals("find-about") && !places.isBlank()
                        ? search.find(places, "centre,organization,area", "", 12)
                        : null);
    }

    private static List<WrittenBlock> photos(List<String> ids) {
        return ids.stream().map(id -> new WrittenBlock("photo", id, "")).toList();
    }

    /** A text that was pasted whole: each line is a paragraph. */
    private static List<WrittenBlock> paragraphs(String whole) {
        return whole.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new WrittenBlock("paragraph", line, ""))
                .toList();
    }

    private static List<WrittenBlock> gallery(List<String> ids) {
        return ids.isEmpty() ? List.of() : List.of(new WrittenBlock("gallery", String.join("\n", ids), ""));
    }

    private static List<WrittenBlock> with(List<WrittenBlock> blocks, List<WrittenBlock> more) {
        var all = new ArrayList<>(blocks);
        all.addAll(more);
        return all;
    }
}
