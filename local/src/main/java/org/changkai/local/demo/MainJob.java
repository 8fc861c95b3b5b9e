package org.changkai.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.changkai.local.Door;

/** All errands after each other: {@code ./changkai demo}. The first that fails ends it with a sentence. */
public final class MainJob {

    /** The centre that gets the new name in each run. */
    public static final String CENTRE = "demo-c-001";

    /** How soon something published has to be found. */
    public static final Duration SOON = Duration.ofSeconds(2);

    /** The first requests after a start meet cold services, and a dictionary that is just being made. */
    public static final Duration COLD = Duration.ofSeconds(30);

    private final Door door;
    private final Path areas;
    private final Consumer<String> say;

    /** Areas are read from the folder, if it is there. */
    public MainJob(Door door, Path areas, Consumer<String> say) {
        this.door = door;
        this.areas = areas;
        this.say = say;
    }

    /** Runs the errands. */
    public void run() throws IOException {
        Word word = Word.random(ThreadLocalRandom.current());
        ImportFiles files = new ImportFiles(door, this::detail);
        FindAgain first = new FindAgain(door, COLD, this::detail);
        FindAgain find = new FindAgain(door, SOON, this::detail);

        say.accept("1. The registrar imports areas and opens centres in them");
        first.catchUp(door, files.areas(areas));
        files.centres(word);
        first.find(word.characters(), "centre", centreName(word));
        find.find(word.pinyin(), "centre", centreName(word));

        say.accept("2. A citizen asks what is near and when somebody has time");
        AskAround ask = new AskAround(door, this::detail);
        ask.circle();
        AskAround.Choice times = ask.firstFree();

        say.accept("3. The citizen books, looks, moves and gives back");
        BookAndChange booking = new BookAndChange(door, this::detail);
        BookAndChange.Booking booked = booking.book(times.first());
        booking.open(booked);
        booking.move(booked, times.later());
        booking.cancel(booked);

        say.accept("4. The newsroom writes, reviews and publishes a story about that centre");
        PublishStory.Story story = new PublishStory(door, this::detail).about(CENTRE, word);

        say.accept("5. Readers find it");
        find.find(word.characters() + "夜校", "story", story.headline());
        find.find(word.pinyin(), "story", story.headline());
        find.inFeed(story);
        say.accept("Everything was done and found.");
    }

    /** The name under which the centre stands in the registry after {@link ImportFiles#centres}. */
    public static String centreName(Word word) {
        return word.characters() + "党群服务中心（演示）";
    }

    private void detail(String what) {
        say.accept("   " + what);
    }
}
