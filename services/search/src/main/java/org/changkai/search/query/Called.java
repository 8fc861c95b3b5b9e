package org.changkai.search.query;

import java.util.Locale;

/** What people call a value that no feed names. */
record Called(String chinese, String english) {

    String in(Locale language) {
        return Locale.ENGLISH.equals(language) ? english : chinese;
    }
}
