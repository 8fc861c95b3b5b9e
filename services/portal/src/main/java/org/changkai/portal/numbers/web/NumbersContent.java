package org.changkai.portal.numbers.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.numbers.Numbers;
import org.changkai.portal.numbers.Question;

/** Numbers, and the question that they answer. */
public record NumbersContent(Caller caller, Question question, Reply<Numbers> numbers) {

    /** Where the same is to be had for a spreadsheet. */
    public String csv() {
        return "/api/booking/numbers.csv" + question.query();
    }
}
