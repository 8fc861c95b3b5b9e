package org.changkai.news.print;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.changkai.news.review.SignOff;
import org.changkai.news.story.LogEntry;
import org.changkai.news.story.Story;

/** Prints the sign-off sheet 审稿单 of a story, to be signed by hand and filed. */
public interface SheetPrinter {

    /**
     * A4 pages as a PDF, always the same bytes for the same sheet.
     *
     * @param signOffs the first first
     * @param log the first first
     * @param photos what a photo that the log tells of is known by
     * @throws FontMissingException if this machine lacks a typeface
     */
    byte[] print(Story story, List<SignOff> signOffs, List<LogEntry> log, Function<UUID, Optional<String>> photos)
            throws IOException;
}
