package org.changkai.portal.neighbour;

import java.util.Map;

/**
 * Why a neighbour said no (RFC 9457).
 *
 * @param status as in HTTP
 * @param code stable, in kebab-case; empty if the answer was no problem document
 * @param title in the reader's language
 * @param detail in the reader's language
 * @param members the whole document
 */
public record Refusal(int status, String code, String title, String detail, Map<String, Object> members) {

    public Refusal {
        members = Map.copyOf(members);
    }

    /** A member's text, empty if there is none. */
    public String member(String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
