package org.changkai.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All accounts. */
public interface Accounts {

    Optional<Account> find(String account);

    /** In the order of their names, from the one after {@code after} on. */
    List<Account> list(@Nullable String after, int limit);

    /** False if the account exists already. */
    boolean add(Account account, String changedBy);

    /** False if the account has another revision by now. */
    boolean replace(Account account, String changedBy);

    /** One more wrong password; from the given number on the account is locked. */
    void wrongPassword(String account, int attempts, Instant lockedUntil);

    void signedIn(String account);
}
