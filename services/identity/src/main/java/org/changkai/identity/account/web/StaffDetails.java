package org.changkai.identity.account.web;

import java.time.Clock;
import org.changkai.identity.account.Accounts;
import org.changkai.identity.account.IdentitySettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Accounts as Spring Security asks for them; counts wrong passwords and locks. */
final class StaffDetails implements UserDetailsService {

    private final Accounts accounts;
    private final LiveSettings<IdentitySettings> settings;
    private final Clock clock;

    StaffDetails(Accounts accounts, LiveSettings<IdentitySettings> settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var account = accounts.find(name).orElseThrow(() -> new UsernameNotFoundException("unknown account"));
        return User.withUsername(account.account())
                .password(account.password())
                .authorities("STAFF")
                .disabled(!account.enabled())
                .accountLocked(account.lockedAt(clock.instant()))
                .build();
    }

    @EventListener
    void wrongPassword(AuthenticationFailureBadCredentialsEvent failure) {
        var current = settings.get();
        accounts.wrongPassword(
                failure.getAuthentication().getName(),
                current.attempts(),
                clock.instant().plus(current.lockedFor()));
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent success) {
        accounts.signedIn(success.getAuthentication().getName());
    }
}
