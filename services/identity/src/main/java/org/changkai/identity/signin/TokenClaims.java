package org.changkai.identity.signin;

import java.util.Set;
import java.util.TreeSet;
import org.changkai.identity.account.Account;

/** Which of the scopes that a client asks for an account's token carries: those the account itself has. */
public final class TokenClaims {

    private static final Set<String> OF_EVERYBODY = Set.of("openid", "profile");

    private TokenClaims() {}

    public static Set<String> scopes(Set<String> asked, Account account) {
        var granted = new TreeSet<>(asked);
        granted.removeIf(scope -> !account.scopes().contains(scope) && !OF_EVERYBODY.contains(scope));
        return granted;
    }
}
