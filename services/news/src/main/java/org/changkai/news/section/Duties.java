package org.changkai.news.section;

import java.util.List;
import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Refusal;
import org.changkai.news.refusal.Refusal.Reason;
import org.changkai.news.staff.Person;

/** Who does what for which section. A duty that nobody was given is open to everybody who has its scope. */
public interface Duties {

    /** One duty of one person. */
    record Assignment(Duty duty, Person who) {}

    /** One duty of somebody, and where. */
    record Own(String section, String sectionName, Duty duty) {}

    /** What this person was given, in all sections. */
    List<Own> of(Person who);

    /** Takes it from this person; false if it was not theirs. */
    boolean take(String section, Duty duty, Person who);

    /** By duty and account. */
    List<Assignment> of(String section);

    /** From now on these are all. */
    void replace(String section, List<Assignment> assignments);

    /** Whether this person may do it where these are all. */
    static boolean open(List<Assignment> all, Duty duty, Person who) {
        var given = all.stream().filter(one -> one.duty() == duty).toList();
        return given.isEmpty()
                || given.stream().anyMatch(one -> one.who().account().equals(who.account()));
    }

    /** Whether this person may do it, in one look. */
    boolean open(String section, Duty duty, Person who);

    /** What the section is called. */
    String name(String section);

    /** The section, or the refusal. */
    default Outcome<String> admit(String section, Duty duty, Person who) {
        return open(section, duty, who)
                ? Outcome.done(section)
                : Outcome.refused(
                        Refusal.of(Reason.NOT_ON_DUTY).with("section", section).with("sectionName", name(section)));
    }
}
