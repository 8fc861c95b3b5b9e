package org.changkai.booking.code;

import java.time.Clock;
import org.changkai.booking.message.WriteMessages;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodeConfiguration {

    @Bean
    PhoneTokens phoneTokens(SecretBox box, Clock clock) {
        return new PhoneTokens(box, clock);
    }

    @Bean
    VerifyPhone verifyPhone(
            Codes codes,
            PhoneTokens tokens,
            WriteMessages messages,
            SecretBox box,
            LiveSettings<BookingSettings> settings,
            Clock clock) {
        return new VerifyPhone(codes, tokens, messages, box, settings, clock);
    }
}
