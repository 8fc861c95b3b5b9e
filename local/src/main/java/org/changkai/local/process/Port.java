package org.changkai.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Whether somebody listens at a port of this machine, and which ports are free. */
public final class Port {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Port() {}

    /** Whether the port cannot be listened at, because somebody else does. */
    public static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /** Whether a connection to the port is accepted. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * As many different ports that nobody listens at, below those that the machine itself gives to outgoing connections:
     * a port of that range could be gone again before its server starts.
     */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .distinct()
                .filter(port -> !taken(port))
                .limit(count)
                .boxed()
                .toList();
    }
}
