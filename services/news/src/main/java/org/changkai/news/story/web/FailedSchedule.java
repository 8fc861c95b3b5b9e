package org.changkai.news.story.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.story.LogEntry;
import org.changkai.news.story.LogEntry.Action;
import org.jspecify.annotations.Nullable;

/**
 * A publication at a time that came to nothing.
 *
 * @param reason code of the rule that said no, e.g. {@code rounds-incomplete}
 */
public record FailedSchedule(OffsetDateTime at, @Nullable String reason) {

    private static final Set<Action> LATER = Set.of(Action.SCHEDULED, Action.PUBLISHED);

    /** Null if none failed, or if the story was scheduled again or published since. */
    static @Nullable FailedSchedule in(List<LogEntry> log) {
        for (var entry : log.reversed()) {
            if (entry.action() == Action.SCHEDULE_FAILED) {
                return new FailedSchedule(BeijingTime.of(entry.at()), entry.note());
            }
            if (LATER.contains(entry.action())) {
                return null;
            }
        }
        return null;
    }
}
