package org.changkai.gateway.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The room before one service: so many are served at a time, the others wait. Of four that are let in three are those who
 * asked least (least attained service first), the fourth is whoever waits longest, so that nobody waits for ever. When
 * the room is full, whoever asked most is sent away. Thread-safe.
 */
final class WaitingRoom {

    private static final int TURNS = 4;

    private final Comparator<Guest> byArrival = Comparator.comparingLong(guest -> guest.arrival);
    private final TreeSet<Guest> leastAsked = new TreeSet<>(
            Comparator.<Guest>comparingDouble(guest -> guest.asked).thenComparing(byArrival));
    private final TreeSet<Guest> longestWaiting = new TreeSet<>(byArrival);
    private final Supplier<Size> size;
    private int inside;
    private int turn;
    private long arrivals;

    WaitingRoom(Supplier<Size> size) {
        this.size = size;
    }

    /** How many are served at a time, and how many may wait. */
    record Size(int atOnce, int waiting) {}

    private enum State {
        WAITING,
        INSIDE,
        GONE
    }

    /** One request, from its arrival until it is answered or sent away. */
    final class Guest {
        private final double asked;
        private final long arrival;
        private final Consumer<Guest> letIn;
        private final Runnable sendAway;
        private State state = State.WAITING;

        private Guest(double asked, long arrival, Consumer<Guest> letIn, Runnable sendAway) {
            this.asked = asked;
            this.arrival = arrival;
            this.letIn = letIn;
            this.sendAway = sendAway;
        }

        /** Gives the place to the next, or up the wait; once is enough, more does no harm. */
        void leave() {
            go(this);
        }

        /** Sends the guest away if it still waits. */
        void losePatience() {
            if (stopsWaiting(this)) {
                sendAway.run();
            }
        }
    }

    /** A guest that is served at once, or null if it would have to wait. */
    synchronized @Nullable Guest enter() {
        if (inside >= size.get().atOnce() || !leastAsked.isEmpty()) {
            return null;
        }
        inside++;
        var guest = new Guest(0, arrivals++, _ -> {}, () -> {});
        guest.state = State.INSIDE;
        return guest;
    }

    /**
     * Lets a guest wait for its turn.
     *
     * @param asked what it asked before, the less the sooner its turn
     * @param letIn is told when the guest is let in, perhaps at once; it must {@link Guest#leave leave} later
     * @param sendAway is told when it is not served; never after {@code letIn}
     */
    Guest arrive(double asked, Consumer<Guest> letIn, Runnable sendAway) {
        Guest guest;
        @Nullable Guest tooMuch = null;
        List<Guest> next;
        synchronized (this) {
            guest = new Guest(asked, arrivals++, letIn, sendAway);
            leastAsked.add(guest);
            longestWaiting.add(guest);
            next = next();
            if (leastAsked.size() > size.get().waiting()) {
                tooMuch = leastAsked.last();
                forget(tooMuch, State.GONE);
            }
        }
        next.forEach(one -> one.letIn.accept(one));
        if (tooMuch != null) {
            tooMuch.sendAway.run();
        }
        return guest;
    }

    synchronized int waiting() {
        return leastAsked.size();
    }

    synchronized int inside() {
        return inside;
    }

    private void go(Guest guest) {
        List<Guest> next = List.of();
        synchronized (this) {
            switch (guest.state) {
                case WAITING -> forget(guest, State.GONE);
                case INSIDE -> {
                    guest.state = State.GONE;
                    inside--;
                    next = next();
                }
                case GONE -> {}
            }
        }
        next.forEach(one -> one.letIn.accept(one));
    }

    private synchronized boolean stopsWaiting(Guest guest) {
        if (guest.state != State.WAITING) {
            return false;
        }
        forget(guest, State.GONE);
        return true;
    }

    private List<Guest> next() {
        var atOnce = size.get().atOnce();
        var next = new ArrayList<Guest>();
        while (inside < atOnce && !leastAsked.isEmpty()) {
            turn = (turn + 1) % TURNS;
            var guest = turn == 0 ? longestWaiting.first() : leastAsked.first();
            forget(guest, State.INSIDE);
            inside++;
            next.add(guest);
        }
        return next;
    }

    private void forget(Guest guest, State state) {
        leastAsked.remove(guest);
        longestWaiting.remove(guest);
        guest.state = state;
    }
}
