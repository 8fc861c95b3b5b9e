package org.changkai.portal;

/** A test of the newspaper's pages and the newsroom's, for readers and for a member of staff with one right. */
abstract class WithoutScripts extends AtThePortal {

    /** Anybody. */
    Reader reader() {
        return somebody();
    }

    /** A writer with this right. */
    Reader staff(String scope) {
        return staff("writer", scope);
    }
}
