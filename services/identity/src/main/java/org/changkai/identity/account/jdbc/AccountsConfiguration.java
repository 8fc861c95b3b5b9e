package org.changkai.identity.account.jdbc;

import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.changkai.identity.account.Account;
import org.changkai.identity.account.Accounts;
import org.changkai.identity.account.IdentitySettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    @Bean
    LiveSettings<IdentitySettings> identitySettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.identity", IdentitySettings.class);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        return new JdbcAccounts(jdbc, new TransactionTemplate(transactions), json, clock);
    }

    /** Makes the accounts that the settings name and that are missing; existing ones are left as they are. */
    @Bean
    ApplicationRunner firstAccounts(
            LiveSettings<IdentitySettings> settings, Accounts accounts, PasswordEncoder passwords) {
        return arguments -> {
            var current = settings.get();
            var password = current.firstPassword();
            var missing = current.firstAccounts() == null || password == null
                    ? List.<IdentitySettings.FirstAccount>of()
                    : current.firstAccounts().stream()
                            .filter(first -> accounts.find(first.account()).isEmpty())
                            .toList();
            if (missing.isEmpty() || password == null) {
                return;
            }
            var hash = passwords.encode(password);
            for (var first : missing) {
                accounts.add(
                        Account.fresh(
                                first.account(),
                                first.name(),
                                hash == null ? "" : hash,
                                new TreeSet<>(first.scopes()),
                                first.areas() == null ? List.of() : first.areas()),
                        "settings");
            }
        };
    }
}
