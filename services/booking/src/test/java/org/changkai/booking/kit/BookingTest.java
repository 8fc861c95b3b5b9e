package org.changkai.booking.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the whole service with real servers and the kit; registry is away, whoever may listen on this machine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServiceTest
@ExtendWith(BackToTheMorning.class)
@Import(BookingKit.Setup.class)
@TestPropertySource(
        properties = {
            "changkai.services.registry=" + BookingTest.NOBODY,
            "changkai.booking.messages.sms.by=shown",
            "changkai.booking.messages.mail.by=shown"
        })
public @interface BookingTest {

    /** An address at which nobody listens. */
    String NOBODY = "http://localhost:1";
}
