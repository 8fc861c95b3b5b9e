package org.changkai.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactVisitorTest {

    @Test
    void whoComesIsTheSameHoweverTheNameIsWritten() {
        assertThat(contact("张小明", null).hasVisitorOf(contact(" 张\u3000小明", null)))
                .isTrue();
        assertThat(contact("Li Wei", null).hasVisitorOf(contact("ＬＩ wei", null)))
                .isTrue();
        assertThat(contact("张小明", null).hasVisitorOf(contact("王五", null))).isFalse();
    }

    @Test
    void itIsTheVisitorWhoCountsAndNotWhoBooksForTheVisitor() {
        assertThat(contact("张小明", "奶奶").hasVisitorOf(contact("王五", "奶 奶"))).isTrue();
        assertThat(contact("张小明", "奶奶").hasVisitorOf(contact("张小明", null))).isFalse();
    }

    @Test
    void theMembersOfAFamilyAreToldApartByTheEndsOfTheirNames() {
        assertThat(contact("张小明", "张小妈").masked()).isEqualTo(masked("张**", "张**"));
        assertThat(contact("张小明", "张妈").maskedForFamily()).isEqualTo(masked("张*明", "*妈"));
        assertThat(contact("欧阳小明", "张").maskedForFamily()).isEqualTo(masked("欧*明", "张*"));
    }

    @Test
    void theLimitsOfAPersonKnowTheVisitorAgainHoweverTheNameIsWritten() {
        var person = contact("张小明", "审计奶奶").personKeys();
        assertThat(contact("张小明", "审计 奶奶").personKeys().getFirst()).isEqualTo(person.getFirst());
        assertThat(contact("王五", "审计\u3000奶奶").personKeys().getFirst()).isEqualTo(person.getFirst());
        assertThat(contact("张小明", "爷爷").personKeys()).doesNotContainAnyElementsOf(person);
        assertThat(contact("张小明", null).personKeys()).doesNotContainAnyElementsOf(person);
    }

    @Test
    void whatWasWrittenAsItWasTypedIsStillFound() {
        assertThat(contact("张小明", "审计 奶奶").personKeys()).contains("13900000001\n审计 奶奶");
    }

    private static Contact masked(String name, String visitor) {
        return new Contact(name, "139****0001", visitor, null, null, null, null, null, null);
    }

    private static Contact contact(String name, @Nullable String visitor) {
        return new Contact(name, "13900000001", visitor, null, null, null, null, null, null);
    }
}
