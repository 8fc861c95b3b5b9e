package org.changkai.booking.numbers;

import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NumbersConfiguration {

    @Bean
    ReadNumbers readNumbers(Figures figures, PlannedCentres centres, ServiceItems items) {
        return new ReadNumbers(figures, centres, items);
    }
}
