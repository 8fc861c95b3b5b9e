package org.changkai.local.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Visitors of one server who take turns: whoever came last asks last, so that every address asks equally often. */
public final class Crowd implements AutoCloseable {

    private static final int PER_NETWORK = 250;

    private final List<Visitor> all = new ArrayList<>();
    private final BlockingQueue<Visitor> waiting;

    /**
     * A crowd at an address of this machine.
     *
     * @param network the visitors' addresses are 127.network.0.1 and following; 1 to 255
     * @param size at most 60,000
     */
    public Crowd(URI base, int network, int size) {
        waiting = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            Visitor visitor = new Visitor(base, address(network, i));
            all.add(visitor);
            waiting.add(visitor);
        }
    }

    /** What one visitor does while it is its turn. */
    public interface Turn<T> {
        T take(Visitor visitor) throws IOException;
    }

    /** Lets the next visitor do something, and waits for one if all are busy. */
    public <T> T next(Turn<T> turn) throws IOException, InterruptedException {
        Visitor visitor = waiting.take();
        try {
            return turn.take(visitor);
        } finally {
            waiting.add(visitor);
        }
    }

    private static InetAddress address(int network, int i) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) network, (byte) (i / PER_NETWORK), (byte) (i % PER_NETWORK + 1)});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Visitor visitor : all) {
            visitor.close();
        }
    }
}
