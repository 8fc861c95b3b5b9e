package org.changkai.booking.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTextsTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 27, 9, 30);

    private final MessageTexts texts = new MessageTexts();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void chineseWordsFitIntoOneTextMessage(Kind kind) {
        assertFits(kind, Why.AS_EVER, "offer.time");
    }

    @Test
    void soDoThoseOfACentreThatIsGone() {
        assertFits(Kind.ORPHANED, Why.CENTRE_GONE, "offer.time.elsewhere");
        assertFits(Kind.ORPHANED, Why.CENTRE_GONE, "offer.none.elsewhere");
    }

    @Test
    void soDoThoseOfAHallThatClosedBeforeTheVisit() {
        assertFits(Kind.HALL_CLOSED, Why.NOT_YET_COME, "offer.time");
        assertFits(Kind.HALL_CLOSED, Why.NOT_YET_COME, "offer.none");
    }

    @Test
    void soDoThoseOfACentreThatDoesItNoLonger() {
        assertFits(Kind.ORPHANED, Why.ELSEWHERE, "offer.time.elsewhere");
        assertFits(Kind.ORPHANED, Why.ELSEWHERE, "offer.none.elsewhere");
    }

    private void assertFits(Kind kind, Why why, String offer) {
        var centre = MessageTexts.name("海勃湾区新华街道党群服务中心");
        var text = texts.text(
                kind,
                why,
                false,
                Map.of(
                        "time",
                        MessageTexts.time(AT, false),
                        "until",
                        MessageTexts.time(AT, false),
                        "service",
                        "社会保险",
                        "centre",
                        centre,
                        "reference",
                        "BK7Q2M9X",
                        "come",
                        texts.word("come.counter", false),
                        "code",
                        "123456",
                        "minutes",
                        "5",
                        "number",
                        "A012",
                        "offer",
                        texts.word(offer, false)
                                .replace("{newTime}", MessageTexts.time(AT, false))
                                .replace("{newCentre}", centre)));
        assertThat(text).hasSizeLessThanOrEqualTo(70).doesNotContain("{").startsWith("【常开】");
        assertThat(texts.title(kind, why, true)).isNotBlank();
        assertThat(texts.text(kind, why, true, Map.of())).startsWith("[Changkai]");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasEnglishWordsToo(Kind kind) {
        assertThat(texts.text(kind, Why.AS_EVER, true, Map.of("time", MessageTexts.time(AT, true))))
                .startsWith("[Changkai]")
                .doesNotContain("{time}");
    }
}
