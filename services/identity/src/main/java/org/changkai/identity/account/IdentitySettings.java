package org.changkai.identity.account;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sign-in behaves: {@code changkai.identity}.
 *
 * @param attempts wrong passwords in a row after which an account is locked
 * @param lockedFor how long it stays locked
 * @param firstAccounts made at start if they are missing
 * @param firstPassword what these sign in with the first time
 */
public record IdentitySettings(
        @Min(1) int attempts,
        @NotNull Duration lockedFor,
        @Nullable List<FirstAccount> firstAccounts,
        @Nullable String firstPassword) {

    /** An account that is there from the start. */
    public record FirstAccount(
            String account,
            String name,
            List<String> scopes,
            @Nullable List<String> areas) {}
}
