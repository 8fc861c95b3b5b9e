package org.changkai.booking.keeping;

import org.changkai.platform.crypto.SecretBox;
import org.jspecify.annotations.Nullable;

/**
 * While a data key is replaced: seals anew, with the first key, what another one has sealed, and writes the keyed hashes of
 * that key beside it. It goes through all rows in small pieces, each of which is whole in itself; whoever starts again passes
 * over what is done. Of several replicas one does a piece at a time.
 */
public final class RenewSeals {

    private final Sealed sealed;
    private final SecretBox box;
    private int kind;
    private String after = "";

    RenewSeals(Sealed sealed, SecretBox box) {
        this.sealed = sealed;
        this.box = box;
    }

    /** What is sealed. */
    public enum Kind {
        APPOINTMENT,
        WAITLIST_ENTRY,
        MESSAGE
    }

    /** All sealed rows. */
    public interface Sealed {

        /**
         * Renews the next rows after a key, in the order of keys, that another data key has sealed.
         *
         * @return the key of the last one; null if there are no more, or another replica is at it
         */
        @Nullable
        String renewAfter(Kind kind, String key);
    }

    /** Does a piece; false when all rows have been gone through. */
    boolean piece() {
        while (box.hasOtherKeys() && kind < Kind.values().length) {
            var last = sealed.renewAfter(Kind.values()[kind], after);
            if (last != null) {
                after = last;
                return true;
            }
            kind++;
            after = "";
        }
        kind = 0;
        return false;
    }
}
