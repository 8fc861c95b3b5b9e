package org.changkai.news.print.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.print.Issue;
import org.changkai.news.print.Pictures;
import org.changkai.news.print.PrintIssue;
import org.changkai.news.print.Printer;
import org.changkai.news.print.Typesetter;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.story.Content.Form;
import org.changkai.news.story.Content.Language;
import org.changkai.news.syndication.Masthead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.ResponseEntity;

/** Setting a full paper takes seconds; readers who come meanwhile do not have it set again. */
@Timeout(60)
class PrintControllerTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 26);

    private final AtomicInteger entered = new AtomicInteger();
    private final AtomicInteger printed = new AtomicInteger();
    private final CountDownLatch going = new CountDownLatch(1);
    private final Printer printer = this::print;
    private final ReadyAnswers answers = new ReadyAnswers(1_000_000, () -> true, Clock.systemUTC());
    private final Typesetter typesetter = new Typesetter();
    private final PrintController controller = new PrintController(
            new PrintIssue(
                    published(),
                    new ReadRendition(none(Photos.class), none(PhotoStore.class)),
                    printer,
                    () -> new Masthead("常开", "https://changkai.example.org")),
            typesetter,
            answers);

    @Test
    void thePaperIsMadeOnceForAllWhoWaitForIt() throws InterruptedException, ExecutionException {
        var readers = new ArrayList<FutureTask<ResponseEntity<byte[]>>>();
        for (var reader = 0; reader < 4; reader++) {
            var asking = new FutureTask<>(() -> controller.paper(DATE, ""));
            readers.add(asking);
            var thread = Thread.ofPlatform().daemon().start(asking);
            await().until(() ->
                    thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
        }
        going.countDown();
        for (var reader : readers) {
            assertThat(reader.get().getBody()).containsExactly(1);
        }
        assertThat(printed).hasValue(1);
        answers.forgetAll();
        assertThat(controller.paper(DATE, "").getBody()).as("after a change").containsExactly(2);
    }

    @Test
    void whoDoesNotWaitIsToldWhenToComeAndIsGivenIt() {
        var told = controller.paper(DATE, "respond-async");
        assertThat(told.getStatusCode().value()).isEqualTo(202);
        assertThat(told.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(controller.paper(DATE, "respond-async").getStatusCode().value())
                .as("still being set")
                .isEqualTo(202);
        going.countDown();
        assertThat(controller.paper(DATE, "").getBody()).containsExactly(1);
        assertThat(controller.paper(DATE, "respond-async").getBody()).containsExactly(1);
        assertThat(printed).hasValue(1);
    }

    @Test
    void aPaperThatWasBegunBeforeAChangeIsForNobodyWhoAskedAfterIt() throws InterruptedException, ExecutionException {
        var before = new FutureTask<>(() -> controller.paper(DATE, ""));
        Thread.ofPlatform().daemon().start(before);
        await().until(() -> entered.get() == 1);
        answers.forgetAll();
        var after = new FutureTask<>(() -> controller.paper(DATE, ""));
        var later = Thread.ofPlatform().daemon().start(after);
        await().until(() -> later.getState() == Thread.State.TIMED_WAITING);
        going.countDown();
        assertThat(before.get().getBody()).containsExactly(1);
        assertThat(after.get().getBody()).containsExactly(2);
    }

    @AfterEach
    void closes() {
        typesetter.close();
    }

    private byte[] print(Issue issue, Pictures pictures) {
        entered.incrementAndGet();
        try {
            assertThat(going.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new byte[] {(byte) printed.incrementAndGet()};
    }

    private static PublishedStories published() {
        return PublishedStories.class.cast(Proxy.newProxyInstance(
                PrintControllerTest.class.getClassLoader(),
                new Class<?>[] {PublishedStories.class},
                (_, _, _) -> List.of(story())));
    }

    private static <T> T none(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                PrintControllerTest.class.getClassLoader(), new Class<?>[] {port}, (_, called, _) -> {
                    throw new UnsupportedOperationException(called.getName());
                }));
    }

    private static StoryDocument story() {
        return new StoryDocument(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "story",
                1,
                Form.BRIEF,
                "门开着",
                null,
                null,
                List.of(),
                null,
                null,
                "shidian",
                "视点",
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                Language.ZH,
                null,
                OffsetDateTime.parse("2026-11-26T06:00:00+08:00"),
                null,
                List.of());
    }
}
