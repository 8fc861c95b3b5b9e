package org.changkai.news.print.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.changkai.news.Contents;
import org.changkai.news.review.Kind;
import org.changkai.news.review.Round;
import org.changkai.news.review.SignOff;
import org.changkai.news.review.Verdict;
import org.changkai.news.staff.Person;
import org.changkai.news.story.LogEntry;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Story;
import org.changkai.news.story.StoryState;
import org.junit.jupiter.api.Test;

/** On a machine without the typefaces these tests fail, as those of the printed paper do. */
class PdfSheetPrinterTest {

    private static final Person REVIEWER = new Person("reviewer-1", "王责编");
    private static final UUID PHOTO = UUID.fromString("11111111-2222-4333-8444-666666666666");
    private static final Instant AT = Instant.parse("2026-11-26T08:05:09Z");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final PdfSheetPrinter printer = new PdfSheetPrinter(() -> new Typefaces(
            Path.of("/usr/share/fonts/truetype/arphic/uming.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/noto/NotoSansMongolian-Regular.ttf")));
    private final Story story = new Story(
            UUID.fromString("11111111-2222-4333-8444-555555555555"),
            "20261126-abcdefg",
            4,
            Contents.of("门开着，人就来了", "正文。"),
            new StoryState.Approved());

    @Test
    void everyVerdictAndDeedStandsOnItWithWhoAndWhen() throws IOException {
        var words = words(List.of(signed(Round.FIRST, Verdict.PASS, "数字已核对")), deeds(Action.values()));
        assertThat(words)
                .contains("审稿单", "门开着，人就来了", "稿件编号：20261126-abcdefg", "第4版")
                .contains("一审（初审）通过王责编2026-11-2616:05:09", "0123456789ab", "数字已核对")
                .contains("建稿", "紧急更正（简短流程）", "说明（稿件未改动）", "设定或解除禁发", "定时发布未成", "负责人签字");
        assertThat(words.split("2026-11-2616:05:09", -1))
                .as("each deed's second stands in one line with it")
                .hasSize(Action.values().length + 2);
        assertThat(words).as("every deed has a word").doesNotContain(names(Action.values()));
    }

    @Test
    void theRoundOfAVerdictIsSaidInWords() throws IOException {
        var log = List.of(
                new LogEntry(AT, REVIEWER, Action.REVIEW_RETURNED, 4, "FIRST 请核对地名"),
                new LogEntry(AT, REVIEWER, Action.PROOF_PASSED, 4, "SECOND"),
                new LogEntry(AT, REVIEWER, Action.REVIEW_PASSED, 4, "FINAL"),
                new LogEntry(AT, REVIEWER, Action.WITHDRAWN, 4, "FIRST 是报名"));
        assertThat(words(List.of(), log))
                .contains("一审（初审）：请核对地名", "二校", "三审（终审）", "FIRST是报名")
                .doesNotContain("FIRST请", "SECOND", "FINAL");
    }

    @Test
    void timesVersionsAndPhotosAreSaidInWords() throws IOException {
        var log = List.of(
                new LogEntry(AT, REVIEWER, Action.SCHEDULED, 4, "2026-11-28T00:44:54.386274+08:00"),
                new LogEntry(AT, REVIEWER, Action.EMBARGOED, 4, "2026-11-27T16:30:00Z"),
                new LogEntry(AT, REVIEWER, Action.EMBARGOED, 4, null),
                new LogEntry(AT, REVIEWER, Action.RESTORED, 4, "2"),
                new LogEntry(AT, REVIEWER, Action.PHOTO_TAKEN_OUT, 4, PHOTO.toString()),
                new LogEntry(AT, REVIEWER, Action.PHOTO_TAKEN_OUT, 4, "11111111-2222-4333-8444-777777777777"));
        assertThat(words(List.of(), log))
                .contains("定于2026-11-2800:44:54", "至2026-11-2800:30:00", "解除", "第2版")
                .doesNotContain("386274", "T16:30", "8444")
                .contains("撤下照片王责编第4版老人在窗口前。");
    }

    @Test
    void whyATimePassedInVainIsSaidInWords() throws IOException {
        var log = Stream.of("rounds-incomplete", "byline-missing", "photo-incomplete", "photo-blocked")
                .map(code -> new LogEntry(AT, REVIEWER, Action.SCHEDULE_FAILED, 4, code))
                .toList();
        assertThat(words(List.of(), log))
                .contains("审校没有完成", "稿件没有署名", "有照片缺少图说", "有照片不能使用")
                .doesNotContain("incomplete", "missing", "blocked");
    }

    @Test
    void whatWasHandedInUncheckedSaysSo() throws IOException {
        assertThat(words(List.of(), List.of(new LogEntry(AT, REVIEWER, Action.SUBMITTED, 4, "registry-away"))))
                .contains("还没有人签署。", "登记系统没有应答，地点和组织未经核对");
    }

    @Test
    void aLongHistoryAndALongNoteGoOnOnTheNextPageWithoutLosingAWord() throws IOException {
        var note = IntStream.range(0, 150).mapToObj(n -> "意见" + n + "。").toList();
        var log = IntStream.range(0, 120)
                .mapToObj(n -> new LogEntry(AT, REVIEWER, Action.SAVED, n, "第" + n + "次"))
                .toList();
        try (var sheet = read(List.of(signed(Round.SECOND, Verdict.RETURN, String.join("", note))), log)) {
            assertThat(sheet.getNumberOfPages()).isGreaterThan(3);
            // the mark of the revision stands beside the note's second line and is read in the middle of it
            var words = words(sheet).replace(HASH.substring(0, 12), "");
            assertThat(words).contains(note.toArray(String[]::new)).contains("第0次", "第119次");
            assertThat(words.split("20261126-abcdefg第\\d页", -1)).hasSize(sheet.getNumberOfPages() + 1);
        }
        assertThat(print(List.of(), log)).isEqualTo(print(List.of(), log));
    }

    private static SignOff signed(Round round, Verdict verdict, String note) {
        return new SignOff(Kind.REVIEW, round, verdict, note, REVIEWER, 4, HASH, AT);
    }

    private static List<LogEntry> deeds(Action... actions) {
        return Arrays.stream(actions)
                .map(action -> new LogEntry(AT, REVIEWER, action, 4, null))
                .toList();
    }

    private static String[] names(Action... actions) {
        return Arrays.stream(actions).map(Action::name).toArray(String[]::new);
    }

    private PDDocument read(List<SignOff> signOffs, List<LogEntry> log) throws IOException {
        return Loader.loadPDF(print(signOffs, log));
    }

    private byte[] print(List<SignOff> signOffs, List<LogEntry> log) throws IOException {
        return printer.print(
                story, signOffs, log, photo -> photo.equals(PHOTO) ? Optional.of("老人在窗口前。") : Optional.empty());
    }

    private String words(List<SignOff> signOffs, List<LogEntry> log) throws IOException {
        try (var sheet = read(signOffs, log)) {
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isEqualTo(842);
            return words(sheet);
        }
    }

    private static String words(PDDocument sheet) throws IOException {
        return new PDFTextStripper().getText(sheet).replaceAll("[\\s　]", "");
    }
}
