package org.changkai.identity.account;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff who may sign in.
 *
 * @param account the name to sign in with
 * @param name for people to read
 * @param password its hash
 * @param scopes what the account may do
 * @param areas 12-digit codes in whose subtrees it may do so; none means everywhere
 * @param failures wrong passwords in a row
 * @param lockedUntil no sign-in before, or null
 * @param revision counts the changes
 */
public record Account(
        String account,
        String name,
        String password,
        SortedSet<String> scopes,
        List<String> areas,
        boolean enabled,
        int failures,
        @Nullable Instant lockedUntil,
        long revision) {

    public Account {
        scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
        areas = List.copyOf(areas);
    }

    public static Account fresh(
            String account, String name, String password, SortedSet<String> scopes, List<String> areas) {
        return new Account(account, name, password, scopes, areas, true, 0, null, 1);
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
