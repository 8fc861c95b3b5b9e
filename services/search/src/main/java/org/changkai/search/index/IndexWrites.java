package org.changkai.search.index;

/**
 * Who writes documents does it through here, so that somebody who changes how texts are cut can wait until everything
 * that was on its way has arrived.
 */
public interface IndexWrites {

    void write(Runnable write);

    /** Returns when every write that had begun, on whichever replica, has ended. */
    void awaitOthers();
}
