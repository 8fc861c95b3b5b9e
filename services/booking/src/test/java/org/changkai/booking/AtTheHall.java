package org.changkai.booking;

import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.booking.kit.HallKit;
import org.changkai.booking.kit.MovableClock;
import org.changkai.platform.kit.ServiceClient;
import org.springframework.beans.factory.annotation.Autowired;

/** Where tests of the hall begin: with somebody who asks, centres, a desk and a clock. */
@BookingTest
abstract class AtTheHall {

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    @Autowired
    HallKit hall;

    @Autowired
    MovableClock clock;
}
