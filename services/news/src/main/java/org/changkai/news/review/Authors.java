package org.changkai.news.review;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.changkai.news.staff.Person;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Byline.Role;
import org.changkai.news.story.Content;

/**
 * Who may not judge a story: whoever saved a version of it, and whoever is named in the byline as its author, also if
 * somebody else saved it. Names are all that a byline knows; a namesake asks a colleague.
 *
 * @param accounts of who saved a version
 * @param names as they are printed
 */
record Authors(Set<String> accounts, Set<String> names) {

    private static final Set<Role> WRITERS =
            EnumSet.of(Role.REPORTER, Role.CORRESPONDENT, Role.COMMENTATOR, Role.PHOTOGRAPHER);

    static Authors of(Set<String> accounts, Content content) {
        return new Authors(
                accounts,
                content.byline().stream()
                        .filter(named -> WRITERS.contains(named.role()))
                        .map(Byline::name)
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean include(Person person) {
        return accounts.contains(person.account())
                || names.contains(person.name().strip());
    }
}
