package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.BookingTest;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is missing in a body is missed by its name, whether it is a text, a list, a number or a choice. */
@BookingTest
class MissingFieldsIT {

    @Autowired
    ServiceClient client;

    @Autowired
    BookingKit kit;

    private record Incomplete(String part, String body, String pointer) {}

    @Test
    void aPlanNamesTheFieldThatIsMissing() {
        var centre = kit.centre("certificates");
        var manager = client.as("manager", "booking:manage").with("If-Match", "*");
        for (var one : List.of(
                new Incomplete("counters", "{}", "/counters"),
                new Incomplete("counters", "{'counters':[{'number':1,'publicCapacity':1}]}", "/counters/0/services"),
                new Incomplete(
                        "counters",
                        "{'counters':[{'number':1,'services':['certificates']}]}",
                        "/counters/0/publicCapacity"),
                new Incomplete(
                        "limits",
                        "{'general':{'noShows':{'times':2,'withinDays':null,'pauseDays':3}}}",
                        "/general/noShows/withinDays"),
                new Incomplete("schedule", "{}", "/patterns"))) {
            var answer = manager.put(
                    "/api/booking/centres/" + centre + "/" + one.part(),
                    one.body().replace('\'', '"'));
            assertThat(answer.status()).as(one.pointer()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("invalid-request");
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(one.pointer());
            assertThat(answer.json().at("/errors/0/message").asString())
                    .as(one.pointer())
                    .isEqualTo("此项必填");
        }
    }

    @Test
    void soDoesAHallThatIsToClose() {
        var answer = client.as("clerk", "booking:desk")
                .post("/api/booking/centres/" + kit.centre("certificates") + "/closing", "{}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/sendHome");
    }
}
