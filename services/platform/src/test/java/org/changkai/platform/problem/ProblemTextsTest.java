package org.changkai.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts("platform-problems");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-US,en;q=0.8 | en",
                "zh-CN | zh_CN",
                "fr, en;q=0.5 | en",
                "mn | zh_CN",
                ";;; | zh_CN",
                "'' | zh_CN"
            })
    void speaksEnglishOnlyToWhoAsksForIt(String acceptLanguage, String expected) {
        assertThat(ProblemTexts.language(acceptLanguage)).hasToString(expected);
    }

    @Test
    void fillsInWhatTheProblemTells() {
        var document =
                texts.document(Problem.of(409, "unknown-code").with("minutes", 5), Locale.SIMPLIFIED_CHINESE, "abc");
        assertThat(document)
                .containsEntry("status", 409)
                .containsEntry("title", "与当前状态冲突")
                .containsEntry("minutes", 5)
                .containsEntry("traceId", "abc");
    }

    @Test
    void timesAndListsAreReadByAPersonInTheTextAndByAMachineInTheMember() {
        var until = OffsetDateTime.parse("2026-11-28T00:44:54.386274+08:00");
        var values = Map.<String, Object>of("words", List.of(until, LocalDate.of(2026, 12, 7), "JPEG"));
        var problem = Problem.invalid(List.of(new Problem.InvalidField("at", "unknown-word", values)))
                .with("until", until);
        assertThat(texts.document(problem, Locale.SIMPLIFIED_CHINESE, "abc"))
                .containsEntry("until", until)
                .containsEntry(
                        "errors",
                        List.of(Map.of("pointer", "at", "message", "只能是以下之一：2026年11月28日 00:44、2026年12月7日、JPEG")));
        assertThat(texts.document(problem, Locale.ENGLISH, "abc"))
                .containsEntry(
                        "errors",
                        List.of(Map.of(
                                "pointer", "at", "message", "one of 28 November 2026, 00:44, 7 December 2026, JPEG")));
    }

    @Test
    void aWrongFieldNamesTheWordsThatThereAre() {
        var wrong = new Problem.InvalidField("kind", "unknown-word", Map.of("words", "CENTRE, STATION"));
        var problem = Problem.invalid(List.of(wrong));
        assertThat(texts.document(problem, Locale.SIMPLIFIED_CHINESE, "abc"))
                .containsEntry("errors", List.of(Map.of("pointer", "kind", "message", "只能是以下之一：CENTRE, STATION")));
        assertThat(texts.document(problem, Locale.ENGLISH, "abc"))
                .containsEntry("errors", List.of(Map.of("pointer", "kind", "message", "one of CENTRE, STATION")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status-404", "invalid-request.detail"})
    void bothLanguagesHaveTheSameTexts(String sample) {
        var chinese = ResourceBundle.getBundle("platform-problems", Locale.ROOT);
        var english = ResourceBundle.getBundle("platform-problems", Locale.ENGLISH);
        assertThat(chinese.containsKey(sample)).isTrue();
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
    }
}
