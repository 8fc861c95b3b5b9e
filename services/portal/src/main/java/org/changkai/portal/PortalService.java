package org.changkai.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal: the pages for citizens, desk and newsroom. */
@SpringBootApplication(proxyBeanMethods = false)
public class PortalService {

    public static void main(String[] arguments) {
        SpringApplication.run(PortalService.class, arguments);
    }
}
