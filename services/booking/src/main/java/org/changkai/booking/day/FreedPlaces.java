package org.changkai.booking.day;

/** Who is to have the places that a day has got back, in the transaction that freed them. */
@FunctionalInterface
public interface FreedPlaces {

    /** Takes in the book, which is locked, what goes to those who wait; the book is written afterwards. */
    void passOn(DayBook book);
}
