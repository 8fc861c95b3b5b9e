package org.changkai.platform.crypto;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

@AutoConfiguration
class CryptoConfiguration {

    /** Lazy: a service that keeps nothing secret needs no data key. */
    @Bean
    @Lazy
    SecretBox secretBox(@Value("${changkai.data-key}") String dataKey) {
        return new SecretBox(dataKey);
    }
}
