package org.changkai.portal.newsroom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.library.LibraryPhoto;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.Story;
import org.changkai.portal.news.web.StoryContent.Subject;
import org.changkai.portal.newsroom.Comparison;
import org.changkai.portal.newsroom.Entries;
import org.changkai.portal.newsroom.Intake;
import org.changkai.portal.newsroom.Merge;
import org.changkai.portal.newsroom.Writers;
import org.changkai.portal.newsroom.Writing;
import org.changkai.portal.newsroom.WrittenBlock;
import org.changkai.portal.page.Frame;
import org.changkai.portal.search.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows.
 *
 * @param id of the story; empty for a new one
 * @param read the version on which it is written
 * @param key that begins a new story once
 * @param photos those of the story, by id
 * @param subjects the registry's names for what it is about and where, as far as they are known
 * @param dropped what was left out of a document that was read
 * @param others who else is writing; null if it is not known
 */
public record EditorContent(
        Caller caller,
        String id,
        int read,
        String key,
        Writing writing,
        Reply<Section.Sections> sections,
        Reply<Series.AllSeries> series,
        Map<String, LibraryPhoto> photos,
        List<Subject> subjects,
        @Nullable Writers others,
        Chooser chooser,
        Trouble trouble,
        List<Intake.Dropped> dropped) {

    /** The same after a document was read of which this was left out. */
    EditorContent without(List<Intake.Dropped> left) {
        return new EditorContent(
                caller, id, read, key, writing, sections, series, photos, subjects, others, chooser, trouble, left);
    }

    /**
     * What was looked for to be put in.
     *
     * @param photos found in the library; null if none were looked for
     * @param places found in the registry; null if none were looked for
     */
    public record Chooser(
            String photoWords,
            @Nullable Reply<LibraryPhoto.LibraryPhotos> photos,
            String placeWords,
            @Nullable Reply<Findings> places) {

        static final Chooser NOTHING = new Chooser("", null, "", null);
    }

    /** Why it was not saved; nothing of it if it was not tried. */
    public record Trouble(
            @Nullable Refusal refusal,
            boolean away,
            @Nullable Clash clash) {

        static final Trouble NONE = new Trouble(null, false, null);
    }

    /**
     * Somebody else was faster.
     *
     * @param read the version on which it was written
     * @param now the latest version
     * @param mine what was sent, to the last word
     * @param conflicts what both have changed
     * @param theirs what became of the version that was read
     */
    public record Clash(int read, int now, Writing mine, List<Merge.Conflict> conflicts, Reply<Comparison> theirs) {

        /** What it names of the registry. */
        Stream<Story.About> subjects() {
            var compared = theirs.given();
            return Stream.concat(
                    conflicts.stream()
                            .flatMap(conflict -> Stream.of(conflict.mine(), conflict.theirs())
                                    .flatMap(side -> Entries.of(conflict.field(), side))),
                    compared == null ? Stream.empty() : compared.subjects().stream());
        }
    }

    /** What is compared and merged, in words. */
    public InWords said(Frame frame) {
        return new InWords(frame, sections.given(), series.given(), subjects);
    }

    /** What the registry calls an entry; empty if it is not known. */
    public String name(Story.About about) {
        return Subject.name(subjects, about)
                .filter(name -> !name.equals(about.id()))
                .orElse("");
    }

    /** What the place is called; empty if it is not known. */
    public String placeName() {
        return name(new Story.About("area", writing.place()));
    }

    public boolean begun() {
        return !id.isEmpty();
    }

    public String address() {
        return begun() ? "/staff/news/" + id + "/edit" : "/staff/news/new";
    }

    /** The names that are there, and one row more. */
    public List<Story.Byline> bylineRows() {
        var rows = new ArrayList<>(writing.byline());
        rows.add(new Story.Byline(rows.isEmpty() ? "REPORTER" : "CORRESPONDENT", "", ""));
        return rows;
    }

    /** The photographs of a block that are known. */
    public List<LibraryPhoto> photosOf(WrittenBlock block) {
        return block.photos().stream()
                .filter(photos::containsKey)
                .map(photos::get)
                .map(Objects::requireNonNull)
                .toList();
    }
}
