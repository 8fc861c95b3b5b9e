package org.changkai.news.print.pdf;

import static java.util.Map.entry;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.changkai.news.print.SheetPrinter;
import org.changkai.news.print.pdf.Leaves.Column;
import org.changkai.news.registry.CheckEntries;
import org.changkai.news.review.Kind;
import org.changkai.news.review.SignOff;
import org.changkai.news.review.Verdict;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.LogEntry;
import org.changkai.news.story.LogEntry.Action;
import org.changkai.news.story.Story;

/** Sets sign-off sheets with PDFBox, in the paper's typefaces. */
public final class PdfSheetPrinter implements SheetPrinter {

    private static final Type TITLE = Type.head(20, Type.Placed.CENTRE);
    private static final Type HEADLINE = Type.head(13, Type.Placed.LEFT);
    private static final Type HEADING = Type.head(11, Type.Placed.LEFT);
    private static final Type PLAIN = new Type(false, 9.6f, 14.4f, 0, false, Type.Placed.LEFT);
    private static final Type HEAD_OF_TABLE = Type.small(8.6f, Type.Placed.LEFT);
    private static final Type CELL = new Type(false, 8.6f, 12.4f, 0, false, Type.Placed.LEFT);

    private static final List<Column> VERDICTS = List.of(
            new Column("轮次", 78),
            new Column("结论", 36),
            new Column("签署人", 72),
            new Column("时间", 92),
            new Column("版本", 78),
            new Column("审校意见", 149));
    private static final List<Column> DEEDS = List.of(
            new Column("时间", 92),
            new Column("事项", 112),
            new Column("经手人", 78),
            new Column("版本", 48),
            new Column("备注", 175));

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(BeijingTime.ZONE);
    private static final int MARK = 12;

    private static final Map<String, String> ROUNDS = Map.of(
            "REVIEW FIRST", "一审（初审）",
            "REVIEW SECOND", "二审（复审）",
            "REVIEW FINAL", "三审（终审）",
            "PROOF FIRST", "一校",
            "PROOF SECOND", "二校",
            "PROOF FINAL", "三校");
    private static final Map<Action, String> WORDS = Map.ofEntries(
            entry(Action.CREATED, "建稿"),
            entry(Action.SAVED, "保存"),
            entry(Action.RESTORED, "恢复旧版本"),
            entry(Action.SUBMITTED, "提交审校"),
            entry(Action.REVIEW_PASSED, "审稿通过"),
            entry(Action.REVIEW_RETURNED, "审稿退回"),
            entry(Action.PROOF_PASSED, "校对通过"),
            entry(Action.PROOF_RETURNED, "校对退回"),
            entry(Action.APPROVED, "审校齐全"),
            entry(Action.EMBARGOED, "设定或解除禁发"),
            entry(Action.SCHEDULED, "定时"),
            entry(Action.UNSCHEDULED, "取消定时"),
            entry(Action.PUBLISHED, "发布"),
            entry(Action.UNPUBLISHED, "下线"),
            entry(Action.CORRECTED_ON_SHORT_PATH, "紧急更正（简短流程）"),
            entry(Action.CLARIFIED, "说明（稿件未改动）"),
            entry(Action.ENTRIES_UNCHECKED, "地点和组织未经核对"),
            entry(Action.WITHDRAWN, "撤稿"),
            entry(Action.SCHEDULE_FAILED, "定时发布未成"),
            entry(Action.PHOTO_TAKEN_OUT, "撤下照片"));

    /** Why a time passed without anything being published, by the code that the log keeps. */
    private static final Map<String, String> FAILURES = Map.of(
            "rounds-incomplete", "到点时审校没有完成",
            "byline-missing", "到点时稿件没有署名",
            "photo-incomplete", "到点时有照片缺少图说、摄影署名或替代文字",
            "photo-blocked", "到点时有照片不能使用：版权不明、无权使用，或未取得被拍摄者同意");

    private final Supplier<Typefaces> typefaces;

    public PdfSheetPrinter(Supplier<Typefaces> typefaces) {
        this.typefaces = typefaces;
    }

    @Override
    public byte[] print(
            Story story, List<SignOff> signOffs, List<LogEntry> log, Function<UUID, Optional<String>> photos)
            throws IOException {
        var information = new PDDocumentInformation();
        information.setTitle("审稿单 " + story.slug());
        return Pdf.of(information, story.id().getMostSignificantBits(), typefaces.get(), (document, composer) -> {
            try (var leaves = new Leaves(document, composer, "审稿单　" + story.slug())) {
                head(leaves, story);
                verdicts(leaves, signOffs);
                deeds(leaves, log, photos);
                leaves.gap(28);
                leaves.text("负责人签字：＿＿＿＿＿＿＿＿＿＿　　　　日期：＿＿＿＿＿＿＿＿＿＿", PLAIN);
            }
        });
    }

    private static void head(Leaves leaves, Story story) throws IOException {
        leaves.text("审稿单", TITLE);
        leaves.gap(12);
        leaves.text(story.content().headline(), HEADLINE);
        leaves.text("稿件编号：" + story.slug() + "　　第 " + story.version() + " 版", PLAIN);
    }

    private static void verdicts(Leaves leaves, List<SignOff> signOffs) throws IOException {
        leaves.gap(12);
        leaves.text("审校签署", HEADING);
        if (signOffs.isEmpty()) {
            leaves.text("还没有人签署。", PLAIN);
            return;
        }
        leaves.row(VERDICTS, VERDICTS.stream().map(Column::title).toList(), HEAD_OF_TABLE);
        for (var signed : signOffs) {
            var kind = signed.kind() == Kind.REVIEW ? "REVIEW " : "PROOF ";
            leaves.row(
                    VERDICTS,
                    List.of(
                            ROUNDS.getOrDefault(kind + signed.round(), ""),
                            signed.verdict() == Verdict.PASS ? "通过" : "退回",
                            signed.by().name(),
                            time(signed.signedAt()),
                            "第 " + signed.version() + " 版 " + signed.hash().substring(0, MARK),
                            signed.note() == null ? "" : signed.note()),
                    CELL);
        }
    }

    private static void deeds(Leaves leaves, List<LogEntry> log, Function<UUID, Optional<String>> photos)
            throws IOException {
        leaves.gap(16);
        leaves.text("全过程记录", HEADING);
        leaves.row(DEEDS, DEEDS.stream().map(Column::title).toList(), HEAD_OF_TABLE);
        for (var deed : log) {
            leaves.row(
                    DEEDS,
                    List.of(
                            time(deed.at()),
                            WORDS.getOrDefault(deed.action(), deed.action().name()),
                            deed.by().name(),
                            "第 " + deed.version() + " 版",
                            note(deed, photos)),
                    CELL);
        }
    }

    private static String note(LogEntry deed, Function<UUID, Optional<String>> photos) {
        var note = deed.note();
        if (note == null || note.isEmpty()) {
            return deed.action() == Action.EMBARGOED ? "解除" : "";
        }
        if (note.equals(CheckEntries.UNCHECKED)) {
            return "登记系统没有应答，地点和组织未经核对";
        }
        return switch (deed.action()) {
            case REVIEW_PASSED, REVIEW_RETURNED -> inRound("REVIEW ", note);
            case PROOF_PASSED, PROOF_RETURNED -> inRound("PROOF ", note);
            case SCHEDULED -> at("定于 ", note);
            case EMBARGOED -> at("至 ", note);
            case RESTORED -> "第 " + note + " 版";
            case SCHEDULE_FAILED -> FAILURES.getOrDefault(note, note);
            case PHOTO_TAKEN_OUT -> deed.photo().flatMap(photos).orElse(""); // its id says nothing on paper
            default -> note;
        };
    }

    private static String at(String word, String note) {
        try {
            return word + time(OffsetDateTime.parse(note).toInstant());
        } catch (DateTimeParseException said) {
            return note;
        }
    }

    /** The log keeps the round's code before what was said. */
    private static String inRound(String kind, String note) {
        var parts = note.split(" ", 2);
        var round = ROUNDS.get(kind + parts[0]);
        if (round == null) {
            return note;
        }
        return parts.length == 1 ? round : round + "：" + parts[1];
    }

    private static String time(Instant at) {
        return SECOND.format(at);
    }
}
