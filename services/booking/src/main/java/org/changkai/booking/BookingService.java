package org.changkai.booking;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The booking service. */
@SpringBootApplication(proxyBeanMethods = false)
public class BookingService {

    public static void main(String[] args) {
        SpringApplication.run(BookingService.class, args);
    }
}
