package org.changkai.news.editing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.changkai.news.staff.Person;

/** Who is writing on which story. Nothing depends on it: when it is not known, nobody is told to be. */
public interface Editors {

    /**
     * Somebody who is writing.
     *
     * @param since when they opened the story
     * @param seen when their page last gave a sign
     */
    record Editor(Person who, Instant since, Instant seen) {}

    /** Gives a sign that this person is writing; it holds for a short while. */
    void sign(UUID story, Person who, Instant now);

    /** This person has stopped. */
    void leave(UUID story, Person who);

    /** Who has given a sign lately, who began first first. */
    List<Editor> of(UUID story, Instant now);
}
