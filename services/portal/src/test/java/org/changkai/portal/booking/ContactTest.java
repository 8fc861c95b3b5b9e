package org.changkai.portal.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800005678",
                "138 0000 5678",
                "１３８　００００－５６７８",
                "+86 138-0000-5678",
                "0473-5550101",
                "(0473) 555 0101",
                "+976 11 123456"
            })
    void aPhoneMayBeWrittenInManyWays(String phone) {
        assertThat(new Contact("王秀兰", phone, "", false, "", "", false, false, "").mistakes(false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1380000567", "电话", "138000056789"})
    void whatIsNoPhoneIsNamed(String phone) {
        assertThat(new Contact("王秀兰", phone, "", false, "", "", false, false, "").mistakes(false))
                .containsOnlyKeys("phone");
    }

    @Test
    void whoBooksForAnotherSaysForWhomAndWhoOneIs() {
        assertThat(new Contact("王秀兰", "13800005678", "", true, " ", "friend", false, false, "").mistakes(false))
                .containsOnlyKeys("personName", "relation", "consent");
        assertThat(new Contact("王秀兰", "13800005678", "", true, "李大山", "spouse", true, false, "").mistakes(false))
                .isEmpty();
    }

    @Test
    void aHomeVisitNeedsAnAddress() {
        var contact = new Contact("王秀兰", "13800005678", "", false, "", "", false, false, " ");
        assertThat(contact.mistakes(true)).containsOnlyKeys("address");
        assertThat(contact.mistakes(false)).isEmpty();
    }
}
