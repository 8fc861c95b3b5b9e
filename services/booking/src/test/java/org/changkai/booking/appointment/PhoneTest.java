package org.changkai.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "13900000001, 13900000001",
        "+86 139 0000 0001, 13900000001",
        "0086-139-0000-0001, 13900000001",
        "１３９　００００－０００１, 13900000001",
        "＋976 9911 2233, +97699112233",
        "0473-1234567, 04731234567",
        "+976 9911 2233, +97699112233",
        "12345,",
        "phone,",
    })
    void numbersAreComparedInOneShape(String written, String normalised) {
        assertThat(Phone.normalised(written)).isEqualTo(normalised);
    }
}
