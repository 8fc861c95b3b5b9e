package org.changkai.platform.security;

import java.util.List;
import java.util.Set;
import org.changkai.platform.problem.Problem;

/**
 * The staff member or machine behind a request, as its token says.
 *
 * @param account the token's subject; {@code anonymous} without a token
 * @param name for people to read
 * @param scopes what the caller may do
 * @param areas 12-digit codes; the caller may act in their subtrees. Empty: everywhere; only {@link #NOWHERE}: in none
 */
public record Caller(String account, String name, Set<String> scopes, List<String> areas) {

    /** The area in which no place lies: of accounts whose rights come from elsewhere, as from a subtree of organizations. */
    public static final String NOWHERE = "000000000000";

    public static final Caller ANONYMOUS = new Caller("anonymous", "", Set.of(), List.of());

    public Caller {
        scopes = Set.copyOf(scopes);
        areas = List.copyOf(areas);
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** Whether the place with this 12-digit code lies in one of the caller's areas. */
    public boolean mayActIn(String code) {
        return areas.isEmpty() || areas.stream().anyMatch(area -> !area.equals(NOWHERE) && code.startsWith(stem(area)));
    }

    /** The first of the caller's areas; the other one for who may act everywhere or nowhere. */
    public String firstAreaOr(String other) {
        return areas.stream().filter(area -> !area.equals(NOWHERE)).findFirst().orElse(other);
    }

    /** 403 {@code outside-area} if the place lies outside. */
    public void requireArea(String code) {
        if (!mayActIn(code)) {
            throw Problem.of(403, "outside-area").exception();
        }
    }

    /** The digits that a code shares with its subtree: 2, 4, 6, 9 or 12 of them by its level. */
    private static String stem(String code) {
        for (var digits : new int[] {2, 4, 6, 9}) {
            if (code.substring(Math.min(digits, code.length())).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, Math.min(digits, code.length()));
            }
        }
        return code;
    }
}
