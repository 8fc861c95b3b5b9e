package org.changkai.booking.appointment;

import java.util.List;
import org.changkai.booking.item.ServiceItem;

/** How people are told to be there: the words of the messages, for the calendar file must not say anything else. */
@FunctionalInterface
public interface ComeWords {

    /** For the services of one visit, in Chinese. */
    String of(List<ServiceItem> chain);
}
