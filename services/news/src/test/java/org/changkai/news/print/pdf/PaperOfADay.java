package org.changkai.news.print.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.PhotoDocument.RenditionDocument;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.news.print.Issue;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.publication.StoryDocument.SeriesDocument;
import org.changkai.news.story.Block;
import org.changkai.news.story.Body;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Byline.Role;
import org.changkai.news.story.Content.Form;
import org.changkai.news.story.Content.Language;
import org.jspecify.annotations.Nullable;

/** Stories for the printer. */
final class PaperOfADay {

    static final String TEXT = "大门常开，群众常来。晚上七点，教室里的灯亮了，来上课的有刚下班的年轻人，也有带着孙辈的老人。";
    private static final String ENGLISH = "The centre in Haibowan now keeps its hall open until nine in the evening. "
            + "Hearing loops have been fitted at both of the service windows.";
    private static final String MONGOLIAN = "2026 ᠣᠨ᠎ᠤ ᠨᠢᠭᠡᠳᠦᠭᠡᠷ ᠰᠠᠷ᠎ᠠ ᠳᠤ ᠡᠭᠦᠳᠡ ᠨᠢ ᠶᠠᠭᠠᠲᠤ ᠨᠡᠭᠡᠭᠡᠲᠡᠢ ᠪᠠᠢᠢᠨ᠎ᠠ᠃";
    static final byte[] PICTURE = Pictures.drawn(640, 400, "jpg");

    private final List<StoryDocument> stories = new ArrayList<>();

    PaperOfADay with(String headline, int paragraphs) {
        return with(headline, paragraphs, Language.ZH, List.of());
    }

    PaperOfADay withPhotograph(String headline, int paragraphs) {
        return with(headline, paragraphs, Language.ZH, List.of(photo(headline, "志愿者为老人讲解智能手机使用方法。")));
    }

    PaperOfADay withTallPhotograph(String headline, int paragraphs) {
        return with(headline, paragraphs, Language.ZH, List.of(photo(headline, "志愿者在树下。", 6_400)));
    }

    private static PhotoDocument photo(String seed, String caption) {
        return photo(seed, caption, 400);
    }

    static PhotoDocument photo(String seed, String caption, int height) {
        return new PhotoDocument(
                UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)),
                caption,
                "江砚",
                "几个人坐在一起",
                null,
                640,
                height,
                null,
                List.of(
                        new RenditionDocument("320.webp", "/320.webp", "image/webp", 320, height / 2),
                        new RenditionDocument("640.jpg", "/640.jpg", "image/jpeg", 640, height)),
                List.of());
    }

    PaperOfADay withPhotographs(String headline, int count) {
        var photos = IntStream.rangeClosed(1, count)
                .mapToObj(number -> photo(headline + number, "第" + number + "幅。"))
                .toList();
        return with(headline, 2, Language.ZH, photos);
    }

    PaperOfADay inEnglish(String headline, int paragraphs) {
        return with(headline, paragraphs, Language.EN, List.of());
    }

    PaperOfADay inMongolian(String headline, int paragraphs) {
        return with(headline, paragraphs, Language.MN, List.of());
    }

    private PaperOfADay with(String headline, int paragraphs, Language language, List<PhotoDocument> photos) {
        var blocks = new ArrayList<Block>();
        photos.forEach(photo -> blocks.add(new Block.Picture(photo.id())));
        for (var number = 1; number <= paragraphs; number++) {
            if (number % 4 == 0) {
                blocks.add(new Block.Crosshead("一厅六区"));
            }
            blocks.add(new Block.Paragraph(
                    switch (language) {
                        case MN -> MONGOLIAN;
                        case EN -> ENGLISH;
                        case ZH -> "第" + number + "段。" + TEXT + TEXT;
                    }));
        }
        return with(headline, null, language, blocks, photos);
    }

    PaperOfADay withTable(String headline, Language language, List<List<String>> rows) {
        return with(headline, null, language, List.of(new Block.Table(rows)), List.of());
    }

    PaperOfADay withQuotation(String headline, String text, String by) {
        return with(headline, null, Language.ZH, List.of(new Block.Quotation(text, by)), List.of());
    }

    PaperOfADay withSubheadline(String headline, String subheadline) {
        return with(headline, subheadline, Language.ZH, List.of(), List.of());
    }

    private PaperOfADay with(
            String headline,
            @Nullable String subheadline,
            Language language,
            List<Block> blocks,
            List<PhotoDocument> photos) {
        stories.add(new StoryDocument(
                UUID.nameUUIDFromBytes(new byte[] {(byte) stories.size()}),
                "story-" + stories.size(),
                1,
                Form.FEATURE,
                headline,
                null,
                subheadline,
                List.of(new Byline(Role.REPORTER, "林知夏", null), new Byline(Role.RESPONSIBLE_EDITOR, "陈一", null)),
                "一堂夜校课。",
                new Body(1, blocks),
                "shidian",
                "视点",
                stories.isEmpty() ? new SeriesDocument("wuhua", "大抓基层", 3, "③") : null,
                photos,
                List.of(),
                null,
                List.of(),
                language,
                null,
                OffsetDateTime.parse("2026-11-26T06:00:00+08:00"),
                null,
                List.of(new StoryDocument.Correction("人数应为三十人。", OffsetDateTime.parse("2026-11-26T09:00:00+08:00")))));
        return this;
    }

    PaperOfADay with(StoryDocument story) {
        stories.add(story);
        return this;
    }

    Issue issue() {
        return new Issue("常开", "https://changkai.example.org", LocalDate.of(2026, 11, 26), stories);
    }
}
