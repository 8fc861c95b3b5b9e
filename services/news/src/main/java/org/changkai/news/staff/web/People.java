package org.changkai.news.staff.web;

import org.changkai.news.staff.Person;
import org.changkai.platform.security.Caller;

/** The people of the newsroom as their tokens name them. */
public final class People {

    private People() {}

    public static Person of(Caller caller) {
        return new Person(caller.account(), caller.name());
    }
}
