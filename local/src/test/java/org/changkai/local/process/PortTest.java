package org.changkai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void aPortIsTakenWhileSomebodyListens() throws IOException {
        int port = Port.free(1).getFirst();
        assertThat(Port.taken(port)).isFalse();

        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Port.taken(port)).isTrue();
        }
        assertThat(Port.taken(port)).isFalse();
    }

    @Test
    void aPortIsTakenByWhoListensOnAllInterfaces() throws IOException {
        try (ServerSocket everywhere = new ServerSocket(0)) {
            assertThat(Port.taken(everywhere.getLocalPort())).isTrue();
        }
    }

    @Test
    void freePortsDiffer() {
        assertThat(Port.free(20)).doesNotHaveDuplicates().hasSize(20);
    }
}
