package org.changkai.news.print;

import java.time.LocalDate;
import java.util.List;
import org.changkai.news.publication.StoryDocument;

/**
 * The paper of a day.
 *
 * @param paper its name
 * @param address where its stories are read on screen
 * @param stories in the order of the page, the leading one first
 */
public record Issue(String paper, String address, LocalDate date, List<StoryDocument> stories) {}
