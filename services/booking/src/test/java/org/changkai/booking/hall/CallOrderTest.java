package org.changkai.booking.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallOrderTest {

    private final CallOrder order = new CallOrder(3);

    @Test
    void afterThreeOfTheFirstInARowComesOneOfTheOthers() {
        assertThat(called("A1 A2 Y3 Y4 Y5 Y6 Y7 Y8", 0)).isEqualTo("Y3 Y4 Y5 A1 Y6 Y7 Y8 A2");
    }

    @Test
    void whoWasCalledBeforeCounts() {
        assertThat(called("A1 Y2 Y3", 2)).isEqualTo("Y2 A1 Y3");
        assertThat(called("A1 Y2 Y3", 3)).isEqualTo("A1 Y2 Y3");
    }

    @Test
    void nobodyIsWaitedForWhoIsNotThere() {
        assertThat(called("Y1 Y2 Y3 Y4 Y5", 3)).isEqualTo("Y1 Y2 Y3 Y4 Y5");
        assertThat(called("A1 A2", 0)).isEqualTo("A1 A2");
        assertThat(order.of(List.of(), 0)).isEmpty();
    }

    private String called(String waiting, int firstInARow) {
        var tickets = new ArrayList<Ticket>();
        for (var number : waiting.split(" ")) {
            tickets.add(ticket(number));
        }
        return String.join(
                " ", order.of(tickets, firstInARow).stream().map(Ticket::number).toList());
    }

    private static Ticket ticket(String number) {
        return new Ticket(
                UUID.randomUUID(),
                "c",
                LocalDate.EPOCH,
                number,
                "certificates",
                number.startsWith("Y"),
                Instant.EPOCH,
                null,
                Ticket.Status.WAITING,
                null,
                Instant.EPOCH,
                null,
                null);
    }
}
