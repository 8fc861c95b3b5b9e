package org.changkai.portal.booking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a citizen says about oneself; it is passed on and never kept.
 *
 * @param name the one who books
 * @param phone mobile or landline
 * @param forOther whether the visit is somebody else's
 * @param personName whose visit it is, if it is somebody else's
 * @param relation to that person
 */
public record Contact(String name, String phone, boolean forOther, String personName, String relation) {

    /** What a form leaves out is empty. */
    public Contact {
        name = Objects.requireNonNullElse(name, "");
        phone = Objects.requireNonNullElse(phone, "");
        personName = Objects.requireNonNullElse(personName, "");
        relation = Objects.requireNonNullElse(relation, "");
    }

    /** Relations offered in the form; the words are in the texts. */
    public static final List<String> RELATIONS = List.of("child", "parent", "spouse", "relative", "volunteer", "other");

    private static final Pattern PHONE =
            Pattern.compile("(?:(?:\\+?86|0086)?(?:1[3-9]\\d{9}|0\\d{9,11})|\\+[1-9]\\d{6,14})");

    /** Which fields are wrong: field to the key of the text that says why. */
    public Map<String, String> mistakes() {
        var mistakes = new LinkedHashMap<String, String>();
        if (name.isBlank() || name.length() > 50) {
            mistakes.put("name", "contact.name.wrong");
        }
        if (!PHONE.matcher(plainPhone()).matches()) {
            mistakes.put("phone", "contact.phone.wrong");
        }
        if (forOther && (personName.isBlank() || personName.length() > 50)) {
            mistakes.put("personName", "contact.person.wrong");
        }
        if (forOther && !RELATIONS.contains(relation)) {
            mistakes.put("relation", "contact.relation.wrong");
        }
        return mistakes;
    }

    /** The phone without what people put between the digits. */
    public String plainPhone() {
        return phone.replaceAll("[\\s().-]", "");
    }
}
