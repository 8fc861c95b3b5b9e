package org.changkai.portal.numbers.web;

import java.util.List;
import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Area;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.numbers.Numbers;
import org.changkai.portal.numbers.Question;

/**
 * Numbers, and the question that they answer.
 *
 * @param areas names of areas, by code; empty if none are listed
 * @param own areas of an account that has several, to choose from
 */
public record NumbersContent(
        Caller caller, Question question, Reply<Numbers> numbers, Map<String, String> areas, List<Area> own) {

    /** Whether the numbers are this area's; where nothing is said they are the first one's. */
    public boolean shown(Area area) {
        return question.area().isEmpty()
                ? area.code().equals(caller.areas().getFirst())
                : question.area().equals(area.code());
    }

    /** What a line is about; the template knows the names of services. */
    public String title(Numbers.Line line) {
        return areas.getOrDefault(line.key(), line.title());
    }

    /** Where the numbers of another own area are. */
    public String address(Area area) {
        return "/staff/numbers" + new Question("", area.code(), question.from(), question.to(), question.by()).query();
    }

    /** Where the same is to be had for a spreadsheet. */
    public String csv() {
        return "/api/booking/numbers.csv" + question.query();
    }
}
