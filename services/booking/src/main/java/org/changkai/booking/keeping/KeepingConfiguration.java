package org.changkai.booking.keeping;

import java.time.Clock;
import java.time.Duration;
import org.changkai.booking.keeping.ForgetPeople.People;
import org.changkai.booking.keeping.RenewSeals.Sealed;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.crypto.SecretBox;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;

/** Forgetting twice does no harm, so every replica may do it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class KeepingConfiguration {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    ForgetPeople forgetPeople(People people, LiveSettings<BookingSettings> settings, Clock clock) {
        return new ForgetPeople(people, settings, clock);
    }

    /** Through all rows once, and again after a while as long as there is more than one data key. */
    @Bean
    BackgroundWork renewSeals(Sealed sealed, SecretBox box) {
        var renew = new RenewSeals(sealed, box);
        return BackgroundWork.inPieces(
                "renew-seals", "Seals are not renewed for the moment", renew::piece, () -> ROUND);
    }

    @Bean
    SchedulingConfigurer forgetHourly(ForgetPeople people) {
        return tasks -> tasks.addFixedDelayTask(new IntervalTask(people::forget, EVERY, FIRST));
    }
}
