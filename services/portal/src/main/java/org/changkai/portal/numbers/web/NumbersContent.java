package org.changkai.portal.numbers.web;

import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.numbers.Numbers;
import org.changkai.portal.numbers.Question;

/**
 * Numbers, and the question that they answer.
 *
 * @param areas names of areas, by code; empty if none are listed
 */
public record NumbersContent(Caller caller, Question question, Reply<Numbers> numbers, Map<String, String> areas) {

    /** What a line is about; the template knows the names of services. */
    public String title(Numbers.Line line) {
        return areas.getOrDefault(line.key(), line.title());
    }

    /** Where the same is to be had for a spreadsheet. */
    public String csv() {
        return "/api/booking/numbers.csv" + question.query();
    }
}
