package org.changkai.booking.hold;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.changkai.platform.crypto.SecretBox;

/**
 * Pseudonyms of clients, by which open holds and numbers at the door are counted: half of a keyed hash of the address. Of IPv6 the network that one
 * subscriber has (64 bits) counts as one client.
 */
public final class Holders {

    private static final int NETWORK_BYTES = 8;

    private final SecretBox box;

    Holders(SecretBox box) {
        this.box = box;
    }

    /**
     * The pseudonym of a client.
     *
     * @param address as the container gives it: a literal, never a name
     */
    public UUID of(String address) {
        var hash = ByteBuffer.wrap(box.hash("holder " + network(address)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static String network(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : address;
    }
}
