package org.changkai.booking.kit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Undoes what a test has done to the clock. */
final class BackToTheMorning implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        new MovableClock().back();
    }
}
